import { expect, test } from 'vitest'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import * as road from '#server/road.fixture.ts'
import { addContacts, countLeft, listContacts, previewContacts, removeContact } from './contacts.ts'
import { findLeaver, leave } from './leave.ts'
import { NewContact } from './new-contact.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const destinationId = await addDestination(db, {
  ...{ by: cast.administrator, channel: 'press-email', name: 'Báo chí xã', placeCode: '31299' },
  ...{ rehearsal: 1 as const, settings: { sender: 'a@b.vn', contact: 'Chị Hoa' } },
})

const contact = (address: string, sourceDate = '2026-01-02'): NewContact => {
  return { outlet: 'Báo', name: 'An', address, beat: '', source: 'Danh thiếp', sourceDate }
}

test('a list is looked at without a word being written, then added whole; who is there is passed by', async () => {
  const rows = [contact('a@bao.vn'), contact('b@bao.vn')]
  const preview = await previewContacts(db, { destinationId, rows, by })
  expect([preview.added.length, preview.there]).toEqual([2, 0])
  expect(await listContacts(db, { destinationId })).toEqual([])
  expect(await addContacts(db, { destinationId, rows, by })).toEqual({ added: 2, there: 0 })
  expect(await addContacts(db, { destinationId, rows, by })).toEqual({ added: 0, there: 2 })
})

test('one contact that cannot be added keeps all of them out', async () => {
  const rows = [contact('c@bao.vn'), contact('d@bao.vn', '2999-01-01')]
  await expect(addContacts(db, { destinationId, rows, by })).rejects.toThrow('press.toCome')
  const addresses = (await listContacts(db, { destinationId })).map(({ address }) => address)
  expect(addresses).not.toContain('c@bao.vn')
})

test('who keeps the list is its place, and it is a press list', async () => {
  const rows = [contact('e@bao.vn')]
  for (const other of [cast.stranger, cast.leader, cast.operator])
    await expect(addContacts(db, { destinationId, rows, by: other })).rejects.toThrow('notYours')
  const page = await road.addRoadDestination(db, { by: cast.administrator })
  await expect(addContacts(db, { destinationId: page, rows, by })).rejects.toThrow('notYours')
})

test('who leaves by their own link is off the list, and added again only with a later address', async () => {
  await addContacts(db, { destinationId, rows: [contact('f@bao.vn')], by })
  const { word } = await db
    .selectFrom('pressContacts')
    .select('word')
    .where('address', '=', 'f@bao.vn')
    .executeTakeFirstOrThrow()
  expect(await findLeaver(db, word)).toBe('listed')
  expect([await leave(db, word), await leave(db, word)]).toEqual([true, true])
  expect(await findLeaver(db, word)).toBe('left')
  expect([await leave(db, 'another'), await findLeaver(db, '')]).toEqual([false, undefined])
  const again = { destinationId, rows: [contact('f@bao.vn')], by }
  await expect(addContacts(db, again)).rejects.toThrow('press.left')
  expect(await countLeft(db, { destinationId })).toBe(1)
})

test('an officer takes somebody off who asked for it', async () => {
  await addContacts(db, { destinationId, rows: [contact('g@bao.vn')], by })
  const kept = await listContacts(db, { destinationId })
  const { id } = kept.find(({ address }) => address === 'g@bao.vn')!
  const asked = { destinationId, id, why: 'Gọi điện ngày 20/11', by }
  await expect(removeContact(db, { ...asked, by: cast.stranger })).rejects.toThrow('notYours')
  await removeContact(db, asked)
  await expect(removeContact(db, asked)).rejects.toThrow('notYours')
})

test.each([
  'a@bao.vn\r\nBcc: ke@gian.vn',
  'a@bao.vn, b@bao.vn',
  'a@bao.vn> <b@bao.vn',
  'a b@bao.vn',
  'An <a@bao.vn>',
  'a@bao',
  '@bao.vn',
  `${'a'.repeat(65)}@bao.vn`,
])('%j is no address of one person', (address) => {
  expect(NewContact.safeParse({ ...contact('x@y.vn'), address }).success).toBe(false)
})

test('a name with line ends becomes one line', () => {
  const { outlet } = NewContact.parse({ ...contact('x@y.vn'), outlet: 'Báo\r\nBcc: ke@gian.vn' })
  expect(outlet).toBe('Báo Bcc: ke@gian.vn')
})
