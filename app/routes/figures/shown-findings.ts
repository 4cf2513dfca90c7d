import { instant, toWallClock } from '#server/clock.ts'
import { checkFigures, type Finding } from '#server/figures/check.ts'
import { checkUse } from '#server/figures/used-as-current.ts'
import { numbersOf } from '#server/messages/numbers.ts'
import type { Message } from '#server/messages/messages.ts'
import type { Figure } from '#server/figures/figures.ts'

/** What grows old, or was counted otherwise, is remarked where it is used; the rest is to be put right in the ledger. */
const REMARKED: Finding['code'][] = ['old', 'before-merge']

/** What should be put right in a ledger; two numbers for one thing first. */
export function seriousFindings(figures: Figure[]) {
  const serious = shownFindings(figures).filter(({ code }) => !REMARKED.includes(code))
  const isConflict = ({ code }: { code: Finding['code'] }) => code === 'conflict'
  return serious.toSorted((one, other) => Number(isConflict(other)) - Number(isConflict(one)))
}

/** All that should be looked at in one figure, beside those of its ledger. */
export function findingsOf(figure: Figure, ledger: Figure[]) {
  const all = ledger.some(({ id }) => id === figure.id) ? ledger : [figure, ...ledger]
  return shownFindings(all).filter(({ figures }) => figures.some(({ id }) => id === figure.id))
}

/** Sentences of a message that tell a figure from before the mergers as one of today; a headline has no date. */
export function toldAsCurrent({ revision, figures }: Message) {
  const told = numbersOf(revision, figures).flatMap(({ field, figureId, sentence }) => {
    const figure = figures.find(({ id }) => id === figureId)
    if (field === 'headline' || !figure || checkUse(figure, sentence).length === 0) return []
    return [{ code: 'as-current' as const, details: { sentence }, figures: [figure] }]
  })
  return [...new Map(told.map((one) => [one.details.sentence, one])).values()]
}

/** What should be looked at in the figures of a message, also beside those of the ledger that it does not use. */
export function findingsAbout(figures: Figure[], ledger: Figure[]) {
  const own = new Set(figures.map(({ id }) => id))
  const known = new Set(ledger.map(({ id }) => id))
  const all = [...ledger, ...figures.filter(({ id }) => !known.has(id))]
  return shownFindings(all).filter((finding) => finding.figures.some(({ id }) => own.has(id)))
}

/** What should be looked at in some figures by themselves, with the figures it is about. */
function shownFindings(figures: Figure[]) {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return findingsAmong(figures).map(({ code, details, figureIds }) => ({
    ...{ code, details },
    figures: figureIds.flatMap((id) => byId.get(id) ?? []),
  }))
}

/** Ledgers whose findings are kept; a figure never changes, so that those of the same figures on one day are the same. */
const KEPT_AT_MOST = 200
const kept = new Map<string, Finding[]>()

function findingsAmong(figures: Figure[]): Finding[] {
  const today = toWallClock(instant()).date
  const key = [today, ...figures.map(({ id }) => id)].join(' ')
  const known = kept.get(key)
  if (known) return known
  const findings = checkFigures(figures, { today })
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(key, findings)
  return findings
}
