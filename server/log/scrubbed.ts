/** What may hold a text, a name, an address or a key, wherever a message quotes it. */
const DOUBTFUL = [
  /(["'`“‘«])[^]*?(["'`”’»]|$)/g,
  /\([^)]*\)=\([^)]*\)/g,
  /\S+@\S+/g,
  /\?\S+/g,
  /\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b/g,
  /(?<![\w:])[\da-f]{0,4}(:[\da-f]{0,4}){2,}(?![\w:])/gi,
  /[\w+/=.-]{20,}/g,
  /\+?\d[\d .-]{6,}\d/g,
  /\S*[^\x20-\x7e\s]\S*/g,
  /(?<=\s)[A-Z][a-z]+(\s+[A-Z]\w*)*/g,
]

/**
 * A message of an error without what it may quote: anything between quotation marks, addresses of mail and of the network,
 * query strings, long keys, telephone numbers, names, every word that is not plain ASCII, as Vietnamese ones are, and every
 * line but the first. Pure.
 */
export function scrubbed(message: string): string {
  const [line = ''] = message.split('\n')
  const without = DOUBTFUL.reduce((text, doubtful) => text.replace(doubtful, '…'), line)
  return without.replace(/…[\s…]*…/g, '…').slice(0, 300)
}
