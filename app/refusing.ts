import type { Submission, SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { RefusedError } from '#server/refused.ts'
import { refusalSentence } from './words/refusal.ts'

/**
 * What an action answers where it did nothing: a sentence where the server refused,
 * and `result`, with which the form shows what was typed and the fault of each field.
 */
export type Refusal = { sentence?: string; reason?: string; result: SubmissionResult }

type Parsed = Pick<Submission<unknown, string[], unknown>, 'reply'>

/** The answer to a form that could not be read: each field says why. */
export function invalid(submission: Parsed) {
  return data<Refusal>({ result: keeping(submission) }, 422)
}

/** Runs what an action does; a refusal of the server becomes an answer 422 with its sentence. */
export async function refusing<T>(submission: Parsed, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { reason, values } = error
    const sentence = refusalSentence(reason, values)
    return data<Refusal>({ sentence, reason, result: keeping(submission) }, 422)
  }
}

/** What was typed, all of it but passwords. */
function keeping(submission: Parsed): SubmissionResult {
  return submission.reply({ hideFields: ['password', 'settings.accessToken'] })
}
