import { addCampaign } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, setClock, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces, addVillage } from '#server/places/places.ts'
import type { RehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { EARLIER_ITEMS } from './earlier-items.ts'
import { replay } from './earlier-road.ts'
import { addDemoChannels } from './demo-channels.ts'
import { addDemoFigures } from './demo-figures.ts'
import { addNewsroomArticle } from './newsroom-article.ts'
import { addPresentItems } from './present-items.ts'
import { setUpDemoStation } from './demo-station.ts'
import { addTodayItem } from './today-item.ts'

const PAGE_ID = '109204318876501'

/** Loads the demo into an empty database: places, people, channels, eight earlier items, and what waits today. */
export async function loadDemo(db: Db, platform: RehearsalPlatform): Promise<void> {
  await addPlaces(db, readPlaceList())
  for (const type of ['Nhơn Lộc', 'Nhơn Phú', 'Nhơn Thọ'])
    await addVillage(db, { communeCode: '31299', type: 'Ấp', name: type, by: 'set-up' })
  const people = await addPeople(db)
  const cast = {
    officer: people.get('canbo@demo.lantoa')!,
    leader: people.get('lanhdao@demo.lantoa')!,
    operator: people.get('loa@demo.lantoa')!,
  }
  const administrator = people.get('quantri@demo.lantoa')!
  const stage = await setStage(db, { administrator, officer: cast.officer, platform })
  platform.namePage({ pageId: PAGE_ID, name: 'Mặt trận xã Phong Điền' })
  for (const item of EARLIER_ITEMS) await replay(db, { item, cast, stage, platform })
  await addTodayItem(db, { cast, stage, platform })
  setClock(Date.now)
  const figures = await addDemoFigures(db, cast)
  await addNewsroomArticle(db, { cast, stage, figures })
  await addPresentItems(db, { cast, stage, figures })
}

async function addPeople(db: Db): Promise<Map<string, Account>> {
  const people = new Map<string, Account>()
  for (const account of DEMO_ACCOUNTS) {
    const id = await addAccount(db, { ...account, password: DEMO_PASSWORD, by: 'set-up' })
    people.set(account.email, (await findAccount(db, id))!)
  }
  return people
}

type Setting = { administrator: Account; officer: Account; platform: RehearsalPlatform }

async function setStage(db: Db, { administrator, officer, platform }: Setting) {
  const own = { by: administrator, placeCode: '31299', rehearsal: 1 } as const
  const page = { channel: 'facebook', name: 'Mặt trận xã Phong Điền' }
  const settings = { pageId: PAGE_ID, accessToken: 'ma-tap-duot' }
  const pageId = await addDestination(db, { ...own, ...page, settings })
  const station = { channel: 'loudspeaker', name: 'Đài truyền thanh xã Phong Điền', settings: {} }
  const stationId = await addDestination(db, { ...own, ...station })
  await setUpDemoStation(db, { stationId, by: administrator })
  const group = { channel: 'by-hand', name: 'Nhóm Zalo các ấp', settings: { where: 'Zalo' } }
  await addDestination(db, { ...own, ...group })
  await addDemoChannels(db, { by: administrator, officer, platform })
  const site = {
    about: 'Tin, số liệu và việc cần bà con góp ý',
    contact: 'Ủy ban MTTQ xã Phong Điền',
  }
  const newsroom = { channel: 'newsroom', name: 'Trang tin xã', settings: site }
  const newsroomId = await addDestination(db, { ...own, ...newsroom })
  const now = instant(Date.now())
  const campaignId = await addCampaign(db, {
    by: officer,
    name: 'Chung sức xây dựng nông thôn mới, giảm nghèo bền vững',
    goal: 'Bà con hiểu kết quả, thấy phần việc của mình và cùng tham gia.',
    theme: 'new-rural',
    startsOn: toWallClock(later(now, -70 * DAY)).date,
    endsOn: toWallClock(later(now, 60 * DAY)).date,
    targetPeople: 6000,
    placeCodes: ['31299'],
    rehearsal: 1,
  })
  return { campaignId, pageId, stationId, newsroomId }
}
