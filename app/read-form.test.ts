import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

function posted(body: string, headers: Record<string, string> = {}) {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const length = { 'Content-Length': String(body.length) }
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { ...form, ...length, ...headers },
  })
}

test('a form of ours is read as it is', async () => {
  const form = await readForm(
    posted('headline=a&figureIds=1&figureIds=2&settings.accessToken=x&places[3]=y'),
  )
  expect([...form.keys()]).toEqual([
    'headline',
    'figureIds',
    'figureIds',
    'settings.accessToken',
    'places[3]',
  ])
})

test('what nobody writes and no database takes is left out; lines and tabs stay', async () => {
  const form = await readForm(posted('a=x%00y%07%1b%7fz&b=1%0D%0A2%093&c=%ED%A0%80&d=%F0%9F%99%82'))
  expect([...form.values()]).toEqual(['xyz', '1\r\n2\t3', '\ufffd'.repeat(3), '🙂'])
})

test.each([
  ['a list with a hundred million places', 'email[99999999]=x'],
  ['lists in lists', `a${'[0]'.repeat(5000)}=x`],
  ['a name that is none', '<script>=x'],
  ['too many fields', 'a=1&'.repeat(5001)],
])('%s is refused before anybody builds it', async (_, body) => {
  await expect(readForm(posted(body))).rejects.toMatchObject({ status: 400 })
})

test('what is too large, or does not say how large it is, is not read at all', async () => {
  await expect(readForm(posted(`a=${'x'.repeat(1_000_001)}`))).rejects.toMatchObject({
    status: 413,
  })
  const unsaid = posted('a=1')
  unsaid.headers.delete('Content-Length')
  await expect(readForm(unsaid)).rejects.toMatchObject({ status: 413 })
})

test('what is no form is refused with a word, not with a fault of ours', async () => {
  const json = posted('{"a":1}', { 'Content-Type': 'application/json' })
  await expect(readForm(json)).rejects.toMatchObject({ status: 400 })
})
