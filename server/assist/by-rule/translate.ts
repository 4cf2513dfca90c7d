import type { Brief, BriefFigure } from '#server/assist/brief.ts'
import { figureSentence } from '#server/assist/figure-sentence.ts'
import type { Part } from '#server/assist/purposes.ts'
import { RefusedError } from '#server/refused.ts'

/**
 * The figures alone, told in the other language with numbers and dates as it writes them; names stay. A rule cannot
 * translate the sentences of a person. @throws RefusedError where there is no figure
 */
export function translateByRule({ figures, into }: Brief): Part[] {
  if (figures.length === 0) throw new RefusedError('assist.needsModel')
  const told = figures.map(into === 'en' ? inEnglish : figureSentence)
  return [{ field: 'body', text: told.join('\n\n') }]
}

function inEnglish({ indicator, value, unit, place, asOf, kind, publisher }: BriefFigure): string {
  const number = englishValue(value)
  const of = place ? `, ${place}` : ''
  const told = /^[%‰]/.test(unit) ? `${number}${unit}` : `${number} (${unit})`
  const when = kind === 'target' ? 'Target for' : 'As of'
  return `${when} ${englishTime(asOf)}, “${indicator}”${of}: ${told}, according to ${publisher}.`
}

/** `6.058/7.696` is `6,058/7,696`, `78,7` is `78.7`. */
function englishValue(value: string): string {
  return value.replaceAll(/\d[\d.,]*/g, (number) =>
    number.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
  )
}

function englishTime(asOf: string): string {
  const [year, month, day] = asOf.split('-').map(Number)
  if (!month) return String(year)
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year!, month - 1),
  )
  return [day, name, year].filter(Boolean).join(' ')
}
