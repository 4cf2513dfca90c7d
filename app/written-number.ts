import type { Language } from './words/i18n.ts'

const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } }

/**
 * A number as it is written in Viet Nam: `6.058`, `6058`, `78,7`; in English `6,058` and `78.7`.
 * Undefined where it could mean two things.
 */
export function readNumber(written: string, language: Language): number | undefined {
  const { group, decimal } = MARKS[language]
  const text = written.replace(/\s/g, '')
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`)
  const plain = new RegExp(`^\\d+(\\${decimal}\\d+)?$`)
  // Six thousand to whoever writes numbers the other way, and six to us.
  const doubtful = new RegExp(`^[1-9]\\d{0,2}\\${decimal}\\d{3}$`)
  if (doubtful.test(text) || !(grouped.test(text) || plain.test(text))) return undefined
  return Number(text.replaceAll(group, '').replace(decimal, '.'))
}
