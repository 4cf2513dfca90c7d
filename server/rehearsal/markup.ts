/** HTML that is already safe. */
export type Markup = { safe: string }

type Value = string | number | Markup | Markup[]

/** Writes HTML; every value but `Markup` is escaped, in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { safe: String.raw({ raw: parts }, ...values.map(escaped)) }
}

function escaped(value: Value): string {
  if (Array.isArray(value)) return value.map(escaped).join('')
  if (typeof value === 'object') return value.safe
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
