import { beforeEach, describe, expect, test } from 'vitest'
import { getStanding } from '#server/approvals/standing.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { toSpoken } from '#server/speech/spoken.ts'
import { addEntry, listEntries, listLexicons, removeEntry } from './lexicon.ts'

let road: Awaited<ReturnType<typeof openRoad>>

beforeEach(async () => {
  road = await openRoad()
})

async function said(text: string): Promise<string> {
  const { placePath } = road.cast.officer
  const lexicons = await listLexicons(road.db, [placePath])
  return toSpoken(text, { lexicon: lexicons.get(placePath)! }).spoken
}

test('a place says how its own shortenings are read, and who said so', async () => {
  const { db, cast } = road
  expect(await said('mã QR, HTX')).toBe('mã QR, hợp tác xã')
  await addEntry(db, { written: 'QR', spoken: 'quy-rờ', by: cast.officer })
  expect(await said('mã QR, HTX')).toBe('mã quy-rờ, hợp tác xã')
  expect(await listEntries(db, { by: cast.officer })).toMatchObject([
    { written: 'QR', spoken: 'quy-rờ', by: cast.officer.name },
  ])
})

test('its own reading stands before the country’s; a new one replaces it, and without it the country’s holds again', async () => {
  const { db, cast } = road
  const by = cast.officer
  await addEntry(db, { written: 'OCOP', spoken: 'o-cốp', by })
  await addEntry(db, { written: 'OCOP', spoken: 'mỗi xã một sản phẩm', by })
  expect(await said('sản phẩm OCOP')).toBe('sản phẩm mỗi xã một sản phẩm')
  const [entry, ...more] = await listEntries(db, { by })
  expect(more).toEqual([])
  await removeEntry(db, { id: entry!.id, by })
  expect(await said('sản phẩm OCOP')).toBe('sản phẩm ô-cốp')
  const kept = await db.selectFrom('lexiconEntries').selectAll().execute()
  expect(kept.map(({ removedBy }) => removedBy)).toEqual([by.id, by.id])
})

test('a reading may hold only before a name', async () => {
  const when = 'before a name' as const
  await addEntry(road.db, { written: 'KP', spoken: 'khu phố', when, by: road.cast.officer })
  expect(await said('KP Đông, cả KP họp')).toBe('khu phố Đông, cả KP họp')
})

describe('it is refused', () => {
  test.each(['o cop 2', 'Ủy ban MTTQ', 'a/b', '10%'])('with the reading “%s”', async (spoken) => {
    const entry = { written: 'OC', spoken, by: road.cast.officer }
    await expect(addEntry(road.db, entry)).rejects.toMatchObject({ reason: 'lexicon.notSpelled' })
  })

  test('from a leader, and for another place', async () => {
    const { db, cast } = road
    const entry = { written: 'OC', spoken: 'o cê' }
    await expect(addEntry(db, { ...entry, by: cast.leader })).rejects.toMatchObject({
      reason: 'lexicon.notYours',
    })
    await addEntry(db, { ...entry, by: cast.officer })
    const [own] = await listEntries(db, { by: cast.officer })
    const stranger = { ...cast.officer, placeCode: '01', placePath: 'VN/01' }
    await expect(removeEntry(db, { id: own!.id, by: stranger })).rejects.toMatchObject({
      reason: 'lexicon.notYours',
    })
  })
})

test('a script whose reading changes is not the approved one any more', async () => {
  const { db, cast } = road
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const draft = { ...DRAFT, keyMessage: 'Quét mã QR ở nhà văn hóa.' }
  const messageId = await addRoadMessage(db, { by, campaignId, draft })
  const destinationId = await addRoadDestination(db, {
    by: cast.administrator,
    channel: 'loudspeaker',
  })
  await planNow(db, { by, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  const standings = async () =>
    (await getStanding(db, { messageId })).items.map((one) => one.standing)
  expect(await standings()).toEqual(['approved'])
  await addEntry(db, { written: 'QR', spoken: 'quy-rờ', by })
  expect(await standings()).toEqual(['changed since'])
})
