import { expect, test } from 'vitest'
import { readUpload, UPLOAD_AT_MOST } from './read-upload.ts'

async function posted(fields: Record<string, string | Blob>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const { headers, body } = new Response(form)
  const bytes = await new Response(body).bytes()
  const request = new Request('http://localhost/', { method: 'POST', headers, body: bytes })
  request.headers.set('Content-Length', String(bytes.length))
  return request
}

const file = (...bytes: number[]) => new File([new Uint8Array(bytes)], 'bảng.xlsx')

test('a file comes as its very bytes, the fields beside it without what nobody writes', async () => {
  const sent = await readUpload(await posted({ text: 'a\0b', file: file(0x50, 0x4b, 0, 255) }))
  expect([...sent.form!.entries()]).toEqual([['text', 'ab']])
  expect(sent.file).toEqual(new Uint8Array([0x50, 0x4b, 0, 255]))
})

test('no file, an empty one, or a text under its name is none', async () => {
  const nothings: Record<string, string | Blob>[] = [{}, { file: file() }, { file: 'x' }]
  for (const nothing of nothings)
    expect((await readUpload(await posted({ text: 'a', ...nothing }))).file).toBeUndefined()
})

test('a file in another field is none of ours', async () => {
  const sent = await readUpload(await posted({ other: file(1) }))
  expect([[...sent.form!.keys()], sent.file]).toEqual([[], undefined])
})

test('what is larger than it may be is not read', async () => {
  const request = await posted({ text: 'a' })
  request.headers.set('Content-Length', String(UPLOAD_AT_MOST + 1))
  expect(await readUpload(request)).toEqual({ isTooLarge: true })
  expect(request.bodyUsed).toBe(false)
})

test('what does not say how large it is, is no form, or has too many fields is refused', async () => {
  const unsaid = await posted({ text: 'a' })
  unsaid.headers.delete('Content-Length')
  await expect(readUpload(unsaid)).rejects.toMatchObject({ status: 413 })
  const json = await posted({ text: 'a' })
  json.headers.set('Content-Type', 'application/json')
  await expect(readUpload(json)).rejects.toMatchObject({ status: 400 })
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`f${at}`, 'x']))
  await expect(readUpload(await posted(many))).rejects.toMatchObject({ status: 400 })
})
