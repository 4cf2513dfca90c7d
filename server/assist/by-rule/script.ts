import type { Brief } from '#server/assist/brief.ts'
import { capitalised } from '#server/assist/figure-sentence.ts'
import type { Part } from '#server/assist/purposes.ts'
import { inPlainWords } from '#server/plain/find-phrases.ts'

const GREETING = 'Kính chào bà con.'

/** The text of the station in plain words, as somebody says it: a greeting, no brackets, no marks of a list. */
export function scriptByRule({ channelText, phrases }: Brief): Part[] {
  const lines = inPlainWords(channelText, phrases).split('\n').map(said)
  return [{ field: 'text', text: [GREETING, '', ...lines].join('\n').trim() }]
}

function said(line: string): string {
  const item = /^\s*[-*•]\s+(.*)$/u.exec(line)?.[1]
  const text = (item === undefined ? line : capitalised(item.replace(/[,;]$/u, '.')))
    .replaceAll(/\s*\(([^()]*)\)(?=\s+\p{L})/gu, ', $1,')
    .replaceAll(/\s*\(([^()]*)\)/gu, ', $1')
  return item === undefined || /[.!?…:]$/u.test(text) ? text : `${text}.`
}
