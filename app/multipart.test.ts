import { expect, test } from 'vitest'
import { boundaryIn, readParts, type Part } from './multipart.ts'

const file = (name: string, text = 'x') => new File([text], name)

/** The parts of a form as a browser sends it, in chunks of some size. */
async function parts(form: FormData, { chunk = 7, most = 100 } = {}): Promise<Part[]> {
  const sent = new Response(form)
  const boundary = boundaryIn(sent.headers.get('Content-Type')!)!
  const bytes = await sent.bytes()
  const read: Part[] = []
  for await (const part of readParts(chunks(bytes, chunk), { boundary, most })) read.push(part)
  return read
}

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test.each([1, 2, 3, 50, 10_000])('parts come whole, in chunks of %s bytes', async (chunk) => {
  const form = formOf({ basedOn: '12', pictures: file('a.jpg', '\r\n--\r\n----x\r\n'), rest: 'ấp' })
  expect(await parts(form, { chunk })).toEqual([
    { name: 'basedOn', isFile: false, bytes: Buffer.from('12') },
    { name: 'pictures', isFile: true, bytes: Buffer.from('\r\n--\r\n----x\r\n') },
    { name: 'rest', isFile: false, bytes: Buffer.from('ấp') },
  ])
})

test.each([
  'a;b=c.jpg',
  'a"; name="basedOn',
  "x'y%22.png",
  '../../x',
  '\u202egpj.exe',
  'ảnh.jpg',
  '=',
])('a file called %j is a file like any other', async (name) => {
  const form = formOf({ pictures: file(name), basedOn: '1' })
  expect(await parts(form)).toMatchObject([
    { name: 'pictures', isFile: true, bytes: Buffer.from('x') },
    { name: 'basedOn', isFile: false },
  ])
})

test('what is larger than it may be is dropped, and what follows is read', async () => {
  const form = formOf({ pictures: file('a', 'x'.repeat(101)), basedOn: '1' })
  expect((await parts(form)).map(({ bytes }) => bytes?.length)).toEqual([undefined, 1])
})

test.each(['', '--b', '--b\r\n', '--b\r\nx\r\n\r\ny', '--b\r\nContent-Type: a\r\n\r\nx\r\n--b--'])(
  '%j is no form',
  async (text) => {
    const read = async () => {
      const all = readParts(chunks(Buffer.from(text), 5), { boundary: 'b', most: 9 })
      for await (const part of all) expect(part).toBeDefined()
    }
    await expect(read()).rejects.toThrow('not a form')
  },
)
