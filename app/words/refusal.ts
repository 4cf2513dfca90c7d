import { i18n } from './i18n.ts'

/** The sentence for a refusal of the server. A date among its values is written the Vietnamese way. */
export function refusalSentence(reason: string, values: Record<string, string | number>): string {
  const written = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, writtenValue(value)]),
  )
  return String(i18n.t(`refused.${reason}` as never, written as never))
}

function writtenValue(value: string | number): string | number {
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return date ? value.split('-').reverse().join('/') : value
}
