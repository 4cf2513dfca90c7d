import { expect, test } from 'vitest'
import { sha256 } from './broadcast-package.ts'
import { contentHash } from './content-hash.ts'
import { renderFiles } from './pack-files.ts'
import { makeItem, makePack, makePart } from './pack.fixture.ts'
import { zipFiles } from './zip.ts'

const files = await renderFiles(makePack())

test('the files have Vietnamese names, each letter one character', () => {
  expect(files.map(({ name }) => name)).toEqual([
    'Kịch bản 27-11-2026.pdf',
    'Kịch bản 27-11-2026.docx',
    'Kịch bản 27-11-2026.txt',
    'Phiếu phát thanh 27-11-2026.pdf',
    'Mã xác nhận 27-11-2026.png',
    'broadcast-package.json',
  ])
  expect(files.every(({ name }) => name === name.normalize('NFC'))).toBe(true)
})

test('the same pack gives the same bytes, whatever was rendered between', async () => {
  const parts = [makePart({ text: 'Mường Lay, ǹ.', item: makeItem({ headline: 'Ẃ ẃ' }) })]
  const session = { from: '05:30', until: '05:45', parts, ms: 65_000, overMs: 0 }
  await renderFiles(makePack({ date: '2026-11-28', sessions: [session] }))
  const again = await renderFiles(makePack())
  for (const [at, { name, bytes }] of files.entries()) {
    expect(sha256(again[at]!.bytes), name).toBe(sha256(bytes))
  }
  expect(sha256(await zipFiles(again))).toBe(sha256(await zipFiles(files)))
})

test('recordings go along and are listed', async () => {
  const audio = [{ name: 'Buổi 05h30.mp3'.normalize('NFD'), bytes: Buffer.from('mp3') }]
  const all = await renderFiles(makePack(), { audio })
  expect(all.map(({ name }) => name)).toContain('Buổi 05h30.mp3'.normalize('NFC'))
  const listed = JSON.parse(all.at(-1)!.bytes.toString()).files
  expect(listed).toContainEqual({
    name: 'Buổi 05h30.mp3'.normalize('NFC'),
    bytes: 3,
    sha256: sha256(Buffer.from('mp3')),
  })
})

test('the list of files names every other one with its sum', () => {
  const listed: { name: string; sha256: string }[] = JSON.parse(
    files.at(-1)!.bytes.toString(),
  ).files
  expect(listed.map(({ name }) => name)).toEqual(files.slice(0, -1).map(({ name }) => name))
  expect(listed.map((one) => one.sha256)).toEqual(
    files.slice(0, -1).map(({ bytes }) => sha256(bytes)),
  )
})

test('the sum of the content is the same for the same pack, however its members are ordered', () => {
  const { station, ...rest } = makePack()
  expect(contentHash({ ...rest, station })).toBe(contentHash(makePack()))
  expect(contentHash(makePack())).toMatch(/^[0-9a-f]{64}$/)
})

test('whatever changes in a pack changes the sum', () => {
  const [morning] = makePack().sessions
  const changed = [
    makePack(),
    makePack({ rehearsal: true }),
    makePack({ date: '2026-11-28' }),
    makePack({ sessions: [morning!] }),
    makePack({ sessions: [{ ...morning!, acceptance: undefined }] }),
  ]
  expect(new Set(changed.map((pack) => contentHash(pack))).size).toBe(changed.length)
})
