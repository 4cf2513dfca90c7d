import type { TextPart, Words } from '#server/channels/channel.ts'

/** A stretch of a text under a line in brackets, `[Mặt sau]`; the first one has no such line. */
export type Section = { name: string; label: Words; mark?: string }

/** A text of sections, each under its mark; those without words are left out. Pure. */
export function joinSections(sections: Section[], texts: Record<string, string>): string {
  return sections
    .flatMap(({ name, mark }) => {
      const text = (texts[name] ?? '').trim()
      return text ? [mark ? `[${mark}]\n${text}` : text] : []
    })
    .join('\n\n')
}

/** The sections of a text, those without words left out. A mark counts however it is cased, on a line of its own. Pure. */
export function partsOf(text: string, sections: Section[]): TextPart[] {
  const found: Record<string, string[]> = {}
  let name = sections[0]!.name
  for (const line of text.split('\n')) {
    const next = sections.find(({ mark }) => mark && isMark(line, mark))
    if (next) name = next.name
    else (found[name] ??= []).push(line)
  }
  return sections.flatMap(({ mark: _, ...section }) => {
    const said = (found[section.name] ?? []).join('\n').trim()
    return said ? [{ ...section, text: said }] : []
  })
}

/** Its first line and what follows, where a text begins with a title. Pure. */
export function splitTitle(text: string): { title: string; rest: string } {
  const [title = '', ...rest] = text.trim().split('\n')
  return { title: title.trim(), rest: rest.join('\n').trim() }
}

function isMark(line: string, mark: string): boolean {
  return line.trim().toLowerCase() === `[${mark}]`.toLowerCase()
}
