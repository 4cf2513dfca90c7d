/** Text as HTML, in content and in quoted attributes; brackets too, which WordPress would run as its shortcodes. Pure. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'[\]]/g, (character) => `&#${character.charCodeAt(0)};`)
}
