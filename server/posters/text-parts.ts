/** What of a text stands where on a sheet. */
export type Placed = {
  /** Before what is asked of the reader. */
  body: string[]
  /** What is asked of the reader, beside the code, and what follows it. */
  asked: string[]
  /** Who speaks: a short last line. */
  closing: string
  sources: string[]
  /** Where the code leads; empty where the text has no address. */
  link: string
}

const ADDRESS = /https?:\/\/[^\s<>"]+/gu

/** The paragraphs of a text as a sheet shows them: its last address becomes a code, its sources stand at the foot. Pure. */
export function placeText(text: string): Placed {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n'))
  const isSource = (line: string) => /^Nguồn:/u.test(line.trim())
  const sources = paragraphs.flat().filter(isSource)
  const said = paragraphs
    .map((lines) => lines.filter((line) => !isSource(line)).join('\n'))
    .filter((paragraph) => paragraph.trim())
  const closing = said.length > 1 && isShort(said.at(-1)!) ? said.pop()! : ''
  const link =
    said
      .join('\n')
      .match(ADDRESS)
      ?.at(-1)
      ?.replace(/[.,;:)]+$/u, '') ?? ''
  if (!link) return { body: said, asked: [], closing, sources, link }
  const at = said.findLastIndex((paragraph) => paragraph.includes(link))
  const asked = said.slice(at).map((paragraph) => withoutLine(paragraph, link))
  return { body: said.slice(0, at), asked: asked.filter(Boolean), closing, sources, link }
}

function isShort(paragraph: string): boolean {
  return paragraph.length <= 90 && !/\n|https?:|[.!?]$/u.test(paragraph)
}

/** An address on a line of its own stands beside its code. */
function withoutLine(paragraph: string, link: string): string {
  return paragraph
    .split('\n')
    .filter((line) => line.trim() !== link)
    .join('\n')
}
