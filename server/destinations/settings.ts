import { z } from 'zod'
import type { Channel } from '#server/channels/channel.ts'
import { seal, unseal } from '#server/secrets/sealed.ts'

const Settings = z.record(z.string(), z.string())

type Columns = { settings: string; secrets: string | null }

/** Settings as their two columns: the open ones to read, the secret ones sealed. */
export function columnsOf(
  id: string,
  channel: Pick<Channel, 'settings'>,
  settings: Record<string, string>,
): Columns {
  const isSecret = (name: string) => channel.settings.some((one) => one.name === name && one.secret)
  const secret = Object.entries(settings).filter(([name]) => isSecret(name))
  const open = Object.entries(settings).filter(([name]) => !isSecret(name))
  return {
    settings: JSON.stringify(Object.fromEntries(open)),
    secrets: secret.length > 0 ? seal(JSON.stringify(Object.fromEntries(secret)), id) : null,
  }
}

/** As they were read last: a batch asks for the same few again and again. */
const read = new Map<string, Record<string, string>>()
const READ_AT_MOST = 10_000

/** The settings of a destination with its secrets, for the server alone. */
export function readSettings({ id, settings, secrets }: Columns & { id: string }) {
  const key = `${id} ${settings} ${secrets}`
  const known = read.get(key)
  if (known) return known
  const open = Settings.parse(JSON.parse(settings))
  const all = secrets ? { ...open, ...tryToOpen(id, secrets) } : open
  if (read.size >= READ_AT_MOST) read.clear()
  read.set(key, all)
  return all
}

/** With another key it is as if nothing had been given: it is connected anew. */
function tryToOpen(id: string, secrets: string): Record<string, string> {
  try {
    return Settings.parse(JSON.parse(unseal(secrets, id)))
  } catch {
    return {}
  }
}
