import type { StoredScore } from './scores.ts'

type Scored = {
  id: string
  campaign: { rehearsal: 0 | 1 }
  revision: { headline: string }
}

/** A score as a file: with everything `npm run -s score < FILE` needs to compute it again. */
export function exported(message: Scored, { computedAt, inputs, result }: StoredScore) {
  const { id, revision, campaign } = message
  return {
    message: { id, headline: revision.headline, rehearsal: campaign.rehearsal === 1 },
    weights: result.weights,
    computedAt,
    inputs,
    result,
  }
}
