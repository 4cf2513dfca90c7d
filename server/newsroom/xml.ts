import { xmlText } from '#server/documents/xml-text.ts'

const SIGNS: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

/** A text as it stands in a file of XML or HTML, within an element or an attribute. Pure. */
export function escaped(text: string): string {
  return xmlText(text.toWellFormed()).replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
}

/** `<name a="…">…</name>` with what is within as it is given, already escaped. Pure. */
export function element(
  name: string,
  attributes: Record<string, string>,
  within: string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `<${name}${given.join('')}`
  return within.length === 0 ? `${open}/>` : `${open}>${within.join('')}</${name}>`
}

/** An element of a text. Pure. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}) {
  return element(name, attributes, [escaped(text)])
}

/** A whole file of XML. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}
