/** How a loudspeaker script names where its figures come from: `Theo …, số liệu đến …` */
const SOURCE = /^Theo .+, số liệu đến .+\.$/u

/** A script without the sources it ends with, which a programme reads once, after its items. Pure. */
export function splitSources(text: string): { body: string; sources: string[] } {
  const paragraphs = text.split(/\n{2,}/)
  const sources: string[] = []
  while (paragraphs.length > 1 && SOURCE.test(paragraphs.at(-1)!.trim()))
    sources.unshift(paragraphs.pop()!.trim())
  return { body: paragraphs.join('\n\n'), sources }
}
