/** A number with another last digit. Pure. */
export function otherDigit(value: string): string {
  return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10))
}

/** A percentage that the numbers do not make. Pure. */
export function otherShare(value: string): string {
  const [part, whole] = value
    .split('/')
    .map((number) => Number(number.replaceAll('.', '').replace(',', '.')))
  const share = whole ? (part! / whole) * 100 : (part ?? 50)
  return (Math.round((share + 7.3) * 10) / 10).toString().replace('.', ',')
}

/** A date two years before. Pure. */
export function otherYear(asOf: string): string {
  return asOf.replace(/^\d{4}/, (year) => String(Number(year) - 2))
}
