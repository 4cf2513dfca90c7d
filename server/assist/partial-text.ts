/** `\n` and its like in JSON. */
const ESCAPES: Record<string, string> = { n: '\n', t: ' ', r: '', b: '', f: '' }

/**
 * What can be read so far of a JSON answer that is still being written: its texts, one after another, without the
 * names of its fields. Pure.
 */
export function partialText(json: string): string {
  const texts: string[] = []
  for (const [, written = '', after = ''] of json.matchAll(/"((?:[^"\\]|\\.)*)("\s*:?|\\?$)/gs)) {
    if (!after.endsWith(':')) texts.push(unescaped(written))
  }
  return texts.join('\n').trim()
}

function unescaped(written: string): string {
  return written.replace(/\\u([\da-f]{4})|\\u[\da-f]{0,3}$|\\(.)/gis, (_, code, sign) => {
    if (code) return String.fromCharCode(parseInt(code, 16))
    return sign ? (ESCAPES[sign] ?? sign) : ''
  })
}
