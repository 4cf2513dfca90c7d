/** One part of a form. `bytes` are missing where there were more than may be: they were read and dropped. */
export type Part = { name: string; isFile: boolean; bytes: Buffer | undefined }

/** Bytes that the lines above a part may have. */
const HEAD_AT_MOST = 8_000

/**
 * The parts of a `multipart/form-data` body, one after the other: only one is in memory. What a file is called is not
 * looked at, whatever stands in it. @throws Error where it is none, or ends too early
 */
export async function* readParts(
  body: AsyncIterable<Uint8Array>,
  { boundary, most }: { boundary: string; most: number },
): AsyncGenerator<Part> {
  const source = openSource(body)
  const line = Buffer.from(`\r\n--${boundary}`)
  await source.until(line, 0)
  for (;;) {
    const after = await source.take(2)
    if (after === '--') return source.drain()
    if (after !== '\r\n') throw malformed()
    const head = await source.until(Buffer.from('\r\n\r\n'), HEAD_AT_MOST)
    if (!head) throw malformed()
    yield { ...namesIn(head.toString()), bytes: await source.until(line, most) }
  }
}

/** The boundary that the header of a form names. */
export function boundaryIn(contentType: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  return quoted ?? plain
}

function namesIn(head: string): Pick<Part, 'name' | 'isFile'> {
  const line = head.split('\r\n').find((one) => /^content-disposition:\s*form-data\s*;/i.test(one))
  const [, name] = /[;\s]name="([^"]*)"/i.exec(line ?? '') ?? []
  if (name === undefined) throw malformed()
  return { name, isFile: /[;\s]filename\*?=/i.test(line!) }
}

function openSource(body: AsyncIterable<Uint8Array>) {
  const chunks = body[Symbol.asyncIterator]()
  // As if a line had ended before the first one, so that every boundary looks the same.
  let held = Buffer.from('\r\n')

  async function pull(): Promise<void> {
    const { done, value } = await chunks.next()
    if (done) throw malformed()
    held = Buffer.concat([held, value])
  }

  return {
    async take(count: number): Promise<string> {
      while (held.length < count) await pull()
      const taken = held.toString('latin1', 0, count)
      held = held.subarray(count)
      return taken
    },
    /** What follows the form is nobody's, but it has to come before an answer is heard. */
    async drain(): Promise<void> {
      while (!(await chunks.next()).done);
    },
    /** All before a mark, or nothing where that is more than it may be. */
    async until(mark: Buffer, most: number): Promise<Buffer | undefined> {
      const found: Buffer[] = []
      let length = 0
      for (;;) {
        const at = held.indexOf(mark)
        // The mark may have come in part.
        const upTo = at < 0 ? Math.max(0, held.length - mark.length + 1) : at
        length += upTo
        if (length <= most) found.push(held.subarray(0, upTo))
        else found.length = 0
        held = held.subarray(at < 0 ? upTo : at + mark.length)
        if (at >= 0) return length <= most ? Buffer.concat(found) : undefined
        await pull()
      }
    },
  }
}

function malformed(): Error {
  return new Error('not a form')
}
