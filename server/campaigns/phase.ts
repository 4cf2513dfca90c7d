/** Where a campaign stands in the calendar. */
export const PHASES = ['running', 'coming', 'ended'] as const
export type Phase = (typeof PHASES)[number]

/** The phase on a day; the first and the last day are days of the campaign. Days are `2026-11-22`. Pure. */
export function phaseOn(date: string, { startsOn, endsOn }: Period): Phase {
  if (date < startsOn) return 'coming'
  return date > endsOn ? 'ended' : 'running'
}

type Period = { startsOn: string; endsOn: string }
