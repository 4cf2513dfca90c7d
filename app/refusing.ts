import type { Submission, SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { listChannels } from '#server/channels/registry.ts'
import { RefusedError } from '#server/refused.ts'
import type { PlaceQuestion } from './components/place-questions.tsx'
import { refusalSentence, type Sentence } from './words/refusal.ts'

/**
 * What an action answers where it did nothing: a sentence where the server refused,
 * and `result`, with which the form shows what was typed and the fault of each field.
 */
export type Refusal = {
  sentence?: Sentence
  reason?: string
  result: SubmissionResult
  questions?: PlaceQuestion[]
}

/** A form that was read, and what must be asked about the places it names. */
type Parsed = Pick<Submission<unknown, string[], unknown>, 'reply'> & {
  questions?: PlaceQuestion[]
}

/** For a verb that is one button: nothing was typed that could be lost. */
export const NOTHING_TYPED: Parsed = { reply: () => ({}) }

/** The answer to a form that could not be read: each field says why, each unclear place is asked. */
export function invalid(submission: Parsed) {
  const { questions } = submission
  const count = questions?.filter(({ chosen }) => !chosen).length
  const sentence = count ? { word: 'places.ask.sentence', values: { count } } : undefined
  return data<Refusal>({ sentence, result: keeping(submission), questions }, 422)
}

/**
 * Runs what an action does; a refusal of the server becomes an answer 422 with its sentence.
 * @throws Response 404 where it is another place's, or this person may not do it
 */
export async function refusing<T>(submission: Parsed, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { reason, values } = error
    // Nobody learns whether it exists.
    if (reason.endsWith('.notYours')) throw new Response(null, { status: 404 })
    const sentence = refusalSentence(reason, values)
    const { questions } = submission
    return data<Refusal>({ sentence, reason, result: keeping(submission), questions }, 422)
  }
}

/** What was typed, all of it but passwords and the secrets of channels. */
function keeping(submission: Parsed): SubmissionResult {
  const secrets = listChannels().flatMap(({ channel }) =>
    channel.settings.filter(({ secret }) => secret).map(({ name }) => `settings.${name}`),
  )
  return submission.reply({ hideFields: ['password', 'current', ...secrets] })
}
