/**
 * What was asked for is not allowed, and the person can be told why.
 * `reason` names a sentence in the words of the screen; `values` fill it in.
 * Absent things are `undefined`; anything else thrown is a bug.
 */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly reason: string
  readonly values: Record<string, string | number>

  constructor(reason: string, values: Record<string, string | number> = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}
