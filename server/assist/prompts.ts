import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { randomBytes } from 'node:crypto'
import type { Brief } from './brief.ts'
import type { Task } from './purposes.ts'

/** By its name in the package: a built worker is another file, elsewhere. */
const { resolve } = createRequire(import.meta.url)

/** What a model is told: who it is and what to do, and apart from it the data. */
export type Prompt = { system: string; user: string }

/**
 * The prompt for a task, from the files in `prompts/`. Everything people or documents wrote stands as JSON between two
 * markers that nobody can guess, and the instructions say that it is data.
 */
export function promptFor(task: Task, { data, canary }: { data: object; canary: string }): Prompt {
  const marker = `DATA-${randomBytes(6).toString('hex')}`
  const fill = (text: string) =>
    text.replaceAll('{{canary}}', canary).replaceAll('{{marker}}', marker)
  const system = `${read('rules')}\n\n${read(task)}`
  return {
    system: fill(system),
    user: `<${marker}>\n${JSON.stringify(data, null, 1)}\n</${marker}>`,
  }
}

const known = new Map<string, string>()

function read(name: Task | 'rules'): string {
  const before = known.get(name)
  if (before) return before
  const text = readFileSync(resolve(`#server/assist/prompts/${name}.md`), 'utf8').trim()
  known.set(name, text)
  return text
}

/** What the purpose of a brief needs, and nothing else: no name of a person, no place's list. */
export function dataOf({
  purpose,
  goal,
  figures,
  draft,
  channel,
  channelText,
  into,
  phrases,
}: Brief): object {
  const fits = purpose === 'fit-channel' || purpose === 'script'
  return {
    purpose,
    ...(purpose === 'draft' ? { goal } : { draft }),
    figures,
    ...(fits && { channel, text: channelText }),
    ...(purpose === 'plainer' && { phrases: phrases.slice(0, 150) }),
    ...(purpose === 'translate' && { into }),
  }
}
