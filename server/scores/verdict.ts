import type { Score } from './score.ts'

/**
 * What an interval allows to be said: sure only where it lies wholly on one side of 50, the unit's own normal;
 * `none` where too little was measured for a score to stand alone.
 */
export type Verdict = 'above' | 'below' | 'leans-above' | 'leans-below' | 'about' | 'none'

/** Closer to 50 than this, an interval across it leans to neither side. */
const NEAR = 5

export function verdictOf({ headline, interval }: Pick<Score, 'headline' | 'interval'>): Verdict {
  if (headline === null || interval === null) return 'none'
  const [low, high] = interval
  if (low > 50) return 'above'
  if (high < 50) return 'below'
  if (Math.abs(headline - 50) < NEAR) return 'about'
  return headline > 50 ? 'leans-above' : 'leans-below'
}
