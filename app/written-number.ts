const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/
const PLAIN = /^\d+(,\d+)?$/

/** A number as it is written in Viet Nam: `6.058`, `6058`, `78,7`. Undefined where it could mean two things. */
export function readNumber(written: string): number | undefined {
  const text = written.replace(/\s/g, '')
  if (!GROUPED.test(text) && !PLAIN.test(text)) return undefined
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
