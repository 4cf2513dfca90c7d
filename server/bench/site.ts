import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '#server/launch/throw-away.mjs'
import { start } from './processes.ts'
import { OFFICER } from './province.ts'

type Port = 'PORT' | 'HEALTH_PORT'

/** A process of ours that answers at a free port, and where. */
export async function startReady(
  kind: Parameters<typeof start>[0],
  port: Port,
  settings: Record<string, string>,
) {
  const free = String(await findFreePort())
  const process = start(kind, { ...settings, [port]: free })
  const url = `http://127.0.0.1:${free}`
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) await sleep(50)
  return { process, url }
}

/** The cookies of the officer. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams(OFFICER),
  })
  if (answer.status !== 302) throw new Error(`the sign-in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
