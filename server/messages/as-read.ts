import { withoutTokens } from '#server/figures/tokens.ts'
import type { Draft } from './revisions.ts'

/** A draft as it is read: each figure is its number. Pure. */
export function asRead<Written extends Pick<Draft, 'keyMessage' | 'body' | 'callToAction'>>(
  draft: Written,
): Written {
  const { keyMessage, body, callToAction } = draft
  return {
    ...draft,
    keyMessage: withoutTokens(keyMessage),
    body: withoutTokens(body),
    callToAction: withoutTokens(callToAction),
  }
}
