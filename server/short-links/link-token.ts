/** Stands in a text where each place and channel has a link of its own. */
export const LINK_TOKEN = '{đường dẫn}'

/** The text as it goes out, with the link of its place; without one, nothing stands where it was. Pure. */
export function withLink(text: string, link: string): string {
  if (!text.includes(LINK_TOKEN)) return text
  const told = text.replaceAll(LINK_TOKEN, link)
  return link
    ? told
    : told
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
}
