import { isAsOf } from './as-of.ts'

/** A date as people write it, `30/06/2025`, `6/2025`, "tháng 6 năm 2025", `2025`, ISO, as ISO; undefined where it is none. */
export function readDate(written: string | number): string | undefined {
  const plain = String(written)
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^(?:hết |đến |tính đến )+/u, '')
  const iso = isoOf(plain)
  return iso && isAsOf(iso) && /^(?:19|20)/.test(iso) ? iso : undefined
}

function isoOf(plain: string): string | undefined {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(plain)) return plain
  const numbers =
    /^(?:ngày )?(?:(\d{1,2})(?:[/.-]| tháng ))?(?:(?:tháng |t)?(\d{1,2})(?:[/.-]| năm |[/.-]năm ))?(?:năm )?(\d{4})$/u
  const [, first, second, year] = numbers.exec(plain) ?? []
  const [day, month] = second ? [first, second] : [undefined, first]
  return year && [year, month, day].filter(Boolean).map(padded).join('-')
}

function padded(part: string | undefined): string {
  return part!.padStart(2, '0')
}
