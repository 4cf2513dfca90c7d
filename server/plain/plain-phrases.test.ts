import { describe, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { inPlainWords } from './find-phrases.ts'
import { addPhrase, findPhrase, listPhrases, phrasesFor, removePhrase } from './plain-phrases.ts'

const { db, cast } = await openRoad()
const { officer, city, leader, stranger } = cast
const said = async (text: string, by = officer) => inPlainWords(text, await phrasesFor(db, { by }))

test('a place says what it writes instead; without it the country’s list holds again', async () => {
  await addPhrase(db, { written: 'Trên địa bàn', plain: 'quanh', by: officer })
  await addPhrase(db, { written: ' trên  địa bàn ', plain: 'tại', by: officer })
  expect(await said('Đường trên địa bàn ấp, nhà trên địa bàn')).toBe('Đường trong ấp, nhà tại')
  const [own, ...more] = await listPhrases(db, { by: officer })
  expect([own, more]).toMatchObject([{ written: 'trên địa bàn', plain: 'tại', by: 'officer' }, []])
  expect(await said('trên địa bàn', stranger)).toBe('ở')
  await removePhrase(db, { id: own!.id, by: officer })
  expect(await said('trên địa bàn')).toBe('ở')
  const kept = await db.selectFrom('plainPhrases').selectAll().execute()
  expect(kept.map(({ removedBy }) => removedBy)).toEqual([officer.id, officer.id])
})

test('what the province says holds in its communes, unless they say otherwise', async () => {
  await addPhrase(db, { written: 'phấn đấu đạt', plain: 'cố gắng đạt', by: city })
  expect(await said('Xã phấn đấu đạt chuẩn')).toBe('Xã cố gắng đạt chuẩn')
  await addPhrase(db, { written: 'phấn đấu đạt', plain: 'quyết đạt', by: officer })
  expect(await said('Xã phấn đấu đạt chuẩn')).toBe('Xã quyết đạt chuẩn')
  expect(await said('Xã phấn đấu đạt chuẩn', city)).toBe('Xã cố gắng đạt chuẩn')
})

describe('it is refused', () => {
  test.each([
    ['', 'làm'],
    ['làm', ' '],
    ['123', 'số'],
  ])('“%s” for “%s”', async (written, plain) => {
    await expect(addPhrase(db, { written, plain, by: officer })).rejects.toThrow('plain.empty')
  })

  test('from a leader, and for another place', async () => {
    const phrase = { written: 'quán xuyến', plain: 'lo' }
    await expect(addPhrase(db, { ...phrase, by: leader })).rejects.toThrow('plain.notYours')
    await addPhrase(db, { ...phrase, by: officer })
    const own = (await listPhrases(db, { by: officer })).find((one) => one.plain === 'lo')!
    await expect(removePhrase(db, { id: own.id, by: stranger })).rejects.toThrow('plain.notYours')
    expect(await findPhrase(db, { id: own.id, by: stranger })).toBeUndefined()
    expect(await findPhrase(db, { id: own.id, by: city })).toMatchObject(phrase)
    await removePhrase(db, { id: own.id, by: city })
    expect(await findPhrase(db, { id: own.id, by: city })).toBeUndefined()
  })
})
