import type { Words } from '#server/channels/channel.ts'

/** What fills in a sentence: numbers and names as they are, words of ours in both languages. */
export type RefusedValues = Record<string, string | number | Words>

/**
 * What was asked for is not allowed, and the person can be told why.
 * `reason` names a sentence in the words of the screen; `values` fill it in.
 * Absent things are `undefined`; anything else thrown is a bug.
 */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly reason: string
  readonly values: RefusedValues

  constructor(reason: string, values: RefusedValues = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}
