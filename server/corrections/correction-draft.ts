import type { Figure } from '#server/figures/figures.ts'
import { tokenOf } from '#server/figures/tokens.ts'
import { writtenQuantity } from '#server/figures/written-value.ts'
import { numbersOf, unsettled } from '#server/messages/numbers.ts'
import type { Draft } from '#server/messages/revisions.ts'
import { writtenDate } from '#server/messages/source-line.ts'

type Correcting = {
  /** Of the message that is corrected. */
  headline: string
  /** The day on which it went out, where that is known. */
  date: string | undefined
  figure: Figure
  successor: Figure | undefined
}

/** A correction as a rule writes it, for a person to go on: what was wrong, where, and what is right. Pure. */
export function correctionDraft({ headline, date, figure, successor }: Correcting): Draft {
  const when = date ? ` ngày ${writtenDate(date)}` : ''
  const said = `Tin “${headline}” phát${when} có con số ${writtenQuantity(figure)} (${figure.indicator}).`
  const right = successor
    ? `Con số đúng là ${bound(successor)}, theo ${successor.publisher}, số liệu đến ${writtenDate(successor.asOf)}.`
    : 'Con số ấy đã được rút lại vì nguồn không còn giá trị.'
  const draft: Draft = {
    headline: `Đính chính: ${headline}`,
    keyMessage: right,
    body: `${said} Con số ấy không đúng. Mong bà con thông cảm và báo lại cho người đã nghe.`,
    callToAction: '',
    figureIds: successor ? [successor.id] : [],
    texts: {},
  }
  return { ...draft, marks: oldNumbers(draft, successor) }
}

/** The old number stands in it as what was said, not as a figure. */
function oldNumbers(draft: Draft, successor: Figure | undefined) {
  return unsettled(numbersOf(draft, successor ? [successor] : [])).map(({ written, sentence }) => ({
    written,
    sentence,
  }))
}

function bound(figure: Figure): string {
  const { value, unit, key } = figure
  const isPercent = unit.startsWith('%')
  const token = tokenOf({ shown: isPercent ? `${value}%` : value, key })
  return isPercent ? token + unit.slice(1) : `${token} ${unit}`
}
