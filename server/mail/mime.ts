/** A letter or a part of one. Header names are in small letters; of several of a name the first counts. */
export type MimePart = {
  headers: Map<string, string>
  /** `text/plain` unless it says another. */
  type: string
  params: Map<string, string>
  /** Decoded; of a part that has parts itself, as it was written. */
  body: Buffer
  parts: MimePart[]
}

/** Whatever has more was made to keep us busy. */
const DEPTH_AT_MOST = 5
const PARTS_AT_MOST = 60
const HEADER_LINES_AT_MOST = 1000

/** Takes a letter apart, whoever wrote it: in one pass, without trusting a length or a name in it. */
export function readMime(raw: Uint8Array): MimePart {
  const lines = Buffer.from(raw)
    .toString('latin1')
    .split(/\r\n|\n|\r/)
  return readPart(lines, { depth: 0, left: { parts: PARTS_AT_MOST } })
}

/** Every part of a letter, itself first. */
export function partsOf(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(partsOf)]
}

/** The text of a part in its own letters. */
export function textOf({ body, params }: MimePart): string {
  try {
    return new TextDecoder(params.get('charset') ?? 'utf-8').decode(body)
  } catch {
    return body.toString('utf8')
  }
}

/** A header as people read it: `=?UTF-8?Q?Th=C3=B4ng?=` is `Thông`. */
export function decodeWords(written: string): string {
  return written
    .replace(/(=\?[^?\s]{1,40}\?[bqBQ]\?[^?\s]*\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([^?\s]{1,40})\?([bqBQ])\?([^?\s]*)\?=/g, (whole, charset, way, text) => {
      const bytes = /b/i.test(way) ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))
      try {
        return new TextDecoder(charset.split('*')[0]).decode(bytes)
      } catch {
        return whole
      }
    })
}

/** The lines of a head as names and values; a line that begins with a space goes on from the one before. */
export function readHeaders(lines: string[]): Map<string, string> {
  const headers = new Map<string, string>()
  let last: string | undefined
  let isNew = false
  for (const line of lines.slice(0, HEADER_LINES_AT_MOST)) {
    if (/^[ \t]/.test(line)) {
      if (last && isNew) headers.set(last, `${headers.get(last)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 1) continue
    last = line.slice(0, colon).trim().toLowerCase()
    isNew = !headers.has(last)
    if (isNew) headers.set(last, line.slice(colon + 1).trim())
  }
  return headers
}

type Within = { depth: number; left: { parts: number } }

function readPart(lines: string[], { depth, left }: Within): MimePart {
  left.parts--
  const blank = lines.indexOf('')
  const end = blank < 0 ? lines.length : blank
  const headers = readHeaders(lines.slice(0, end))
  const { type, params } = readType(headers.get('content-type') ?? '')
  const inner = lines.slice(end + 1)
  const boundary = params.get('boundary')
  const within = { depth: depth + 1, left }
  const parts =
    boundary && type.startsWith('multipart/') && depth < DEPTH_AT_MOST
      ? splitParts(inner, boundary).flatMap((some) =>
          left.parts > 0 ? [readPart(some, within)] : [],
        )
      : []
  const way = headers.get('content-transfer-encoding')?.toLowerCase()
  return { headers, type, params, parts, body: decoded(inner, parts.length > 0 ? undefined : way) }
}

function splitParts(lines: string[], boundary: string): string[][] {
  const parts: string[][] = []
  let current: string[] | undefined
  for (const line of lines) {
    const trimmed = line.trimEnd()
    if (trimmed === `--${boundary}--`) break
    if (trimmed === `--${boundary}`) parts.push((current = []))
    else current?.push(line)
  }
  return parts.slice(0, PARTS_AT_MOST)
}

function decoded(lines: string[], way: string | undefined): Buffer {
  if (way === 'base64') return Buffer.from(lines.join(''), 'base64')
  if (way !== 'quoted-printable') return Buffer.from(lines.join('\n'), 'latin1')
  return quoted(lines.join('\n').replace(/=[ \t]*\n/g, ''))
}

function quoted(text: string): Buffer {
  const plain = text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function readType(written: string): { type: string; params: Map<string, string> } {
  const [type = '', ...rest] = splitParams(written)
  return { type: type.trim().toLowerCase() || 'text/plain', params: readParams(rest) }
}

/** `; filename*0*=utf-8''Th%C3%B4ng; filename*1=" cáo"` is one parameter, `filename`. */
export function readParams(written: string[]): Map<string, string> {
  const params = new Map<string, string>()
  const pieces: { name: string; at: number; text: string }[] = []
  for (const one of written) {
    const equals = one.indexOf('=')
    if (equals < 1) continue
    const key = one.slice(0, equals).trim().toLowerCase()
    const value = unquoted(one.slice(equals + 1).trim())
    const [, name = key, number = '0', percent = ''] =
      /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(key) ?? []
    const text = percent ? unescaped(value.replace(/^[^']*'[^']*'/, '')) : value
    pieces.push({ name, at: Number(number), text })
  }
  pieces.sort((a, b) => a.at - b.at)
  for (const { name, text } of pieces) params.set(name, `${params.get(name) ?? ''}${text}`)
  return params
}

/** Apart by `;`, but not within quotes. */
export function splitParams(written: string): string[] {
  const parts = ['']
  let isQuoted = false
  for (const letter of written) {
    if (letter === '"') isQuoted = !isQuoted
    if (letter === ';' && !isQuoted) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
