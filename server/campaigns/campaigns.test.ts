import { beforeAll, describe, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { addCampaign, findCampaign, listCampaigns, type NewCampaign } from './campaigns.ts'

const { db, cast } = await openRoad()
const { officer, leader, operator, city, stranger, administrator } = cast

const WHAT: Omit<NewCampaign, 'by'> = {
  ...{ name: 'Nông thôn mới', goal: 'Cùng làm', theme: 'new-rural', startsOn: '2026-11-01' },
  ...{ endsOn: '2026-12-01', targetPeople: 500, placeCodes: ['31299'], rehearsal: 1 },
}

const add = (change: Partial<NewCampaign>) => addCampaign(db, { ...WHAT, by: officer, ...change })

describe('a campaign', () => {
  let own = ''
  let sent = ''
  let neighbours = ''

  beforeAll(async () => {
    own = await add({})
    sent = await add({ by: city, placeCodes: ['31299'] })
    neighbours = await add({ by: city, placeCodes: ['31309'] })
  })

  const seenBy = async (by: typeof officer) =>
    (await listCampaigns(db, { by })).map(({ id }) => id).sort()

  test('of a commune is seen by its people and by the city above it', async () => {
    for (const by of [officer, leader, operator, city, administrator])
      expect(await findCampaign(db, { id: own, by })).toMatchObject({ name: 'Nông thôn mới' })
  })

  test('of the city is seen by the commune it was sent to, and by no other', async () => {
    expect(await findCampaign(db, { id: sent, by: officer })).toBeDefined()
    expect(await findCampaign(db, { id: neighbours, by: officer })).toBeUndefined()
  })

  test('does not exist for another province', async () => {
    for (const id of [own, sent, neighbours])
      expect(await findCampaign(db, { id, by: stranger })).toBeUndefined()
    expect(await seenBy(stranger)).toEqual([])
  })

  test('stands in the list of exactly those who can open it', async () => {
    expect(await seenBy(officer)).toEqual([own, sent].sort())
    expect(await seenBy(city)).toEqual([own, sent, neighbours].sort())
  })
})

describe('planning a campaign is refused', () => {
  test.each<[string, Partial<NewCampaign>]>([
    ['campaigns.endsBeforeStart', { endsOn: '2026-10-01' }],
    ['campaigns.needsPlace', { placeCodes: [] }],
    ['campaigns.foreignPlace', { placeCodes: ['31309'] }],
    ['campaigns.foreignPlace', { by: city, placeCodes: ['31299', '05443'] }],
    ['campaigns.notYours', { by: leader }],
    ['campaigns.notYours', { by: operator }],
  ])('%s', async (reason, change) => {
    await expect(add(change)).rejects.toThrow(reason)
  })
})
