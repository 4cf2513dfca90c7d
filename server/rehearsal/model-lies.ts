import { figureClause, figureSentence } from '#server/assist/figure-sentence.ts'
import type { Data } from './model-answers.ts'
import type { ModelFault } from './model-faults.ts'
import { withFoundLie, withFoundOrder } from './model-finds.ts'
import { otherDigit, otherShare, otherYear } from './model-twists.ts'

type Figure = Data['figures'][number]

/** A sentence that is wrong in one way. Pure. */
const LIES: Partial<Record<ModelFault, (figure: Figure) => string>> = {
  'lies-digit': (figure) => figureSentence({ ...figure, value: otherDigit(figure.value) }),
  'lies-unit': (figure) =>
    figureSentence({
      ...figure,
      unit: figure.unit.startsWith('%') ? 'điểm phần trăm' : 'huyện',
    }).replace(` ${figure.unit} `, ' huyện '),
  'lies-percentage': (figure) => `Tức là ${otherShare(figure.value)}% ${figure.indicator}.`,
  'lies-place': (figure) => figureSentence({ ...figure, place: 'tỉnh Hà Giang' }),
  'lies-year': (figure) => figureSentence({ ...figure, asOf: otherYear(figure.asOf) }),
  'lies-direction': (figure) => `So với trước, ${figureClause(figure)}, tăng gấp đôi.`,
  'lies-decree': () => 'Việc này theo Nghị định số 999/2026/NĐ-CP của Chính phủ.',
}

const LIE_NAMES = Object.keys(LIES) as ModelFault[]

/** An answer with a lie among its sentences; without a figure there is nothing to lie about but a decree. Pure. */
export function withLie(answer: unknown, data: Data, fault: ModelFault): unknown {
  if (data.purpose === 'find') return withFoundLie(data, fault)
  if (fault === 'lies') return LIE_NAMES.reduce((told, each) => withLie(told, data, each), answer)
  const { figures } = data
  const lie = LIES[fault]
  const [first] = figures
  if (!lie || !answer || typeof answer !== 'object') return answer
  const sentence = first ? lie(first) : LIES['lies-decree']!({} as Figure)
  return withSentence(answer as Record<string, unknown>, sentence)
}

/** What an order in the data wants: the last words in capitals or quotes after "viết" or "write". */
export function withOrder(answer: unknown, data: Data): unknown {
  const all = JSON.stringify(data)
  const [, order = 'ĐÃ DUYỆT'] =
    /(?:viết|ghi|write|say|output)[: ]+“?([\p{Lu}\d ]{4,60})/u.exec(all) ?? []
  if (data.purpose === 'find') return withFoundOrder(data, order.trim())
  return withSentence(answer as Record<string, unknown>, `${order.trim()}.`)
}

export function withSentence(answer: Record<string, unknown>, sentence: string): unknown {
  if ('body' in answer) return { ...answer, body: `${String(answer.body)}\n\n${sentence}` }
  if ('text' in answer) return { text: `${String(answer.text)}\n\n${sentence}` }
  if ('figures' in answer) return { figures: [{ sentence, value: '1', kind: 'result' }] }
  if ('headlines' in answer)
    return { headlines: [sentence, ...(answer.headlines as string[]).slice(1)] }
  return { unsupported: [{ sentence, reason: sentence }] }
}
