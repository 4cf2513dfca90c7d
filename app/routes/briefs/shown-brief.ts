import { shownScreenshot } from '#app/routes/screenshots/shown-screenshot.ts'
import type { Brief } from '#server/briefs/briefs.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { Answer } from '#server/briefs/standing.ts'
import type { Screenshot } from '#server/screenshots/screenshots.ts'

/** A brief as its page shows it: nothing of the office stands in it. @param sent the pictures its partner has sent */
export function shownBrief(
  { sections, standing, ...brief }: Brief,
  { base, sent }: { base: string; sent: Map<string, Screenshot> },
) {
  const { partner, runs, committee, campaign, dueAt, withdrawn, rehearsal } = brief
  const [first, ...rest] = sections
  const titled = first && first.name === undefined
  return {
    ...{ partner, runs, committee, campaign, dueAt, withdrawn, rehearsal },
    now: toWallClock(instant()),
    title: titled ? first.lines.join(' ') : (first?.lines[0] ?? ''),
    sections: titled ? rest : sections,
    standing: {
      taken: standing.taken,
      takenAt: standing.takenAt,
      disclosure: standing.disclosure,
      published: shownAnswer(standing.published),
      numbers: shownAnswer(standing.numbers),
      screenshot: shownScreenshot(base, sent.get(standing.numbers?.screenshotId ?? '')),
    },
  }
}

export function shownAnswer(answer: Answer | undefined) {
  if (!answer) return undefined
  const { at, link, publishedAt, inCaption, saidAloud, views, interactions, proof, words } = answer
  return { at, link, publishedAt, inCaption, saidAloud, views, interactions, proof, words }
}
