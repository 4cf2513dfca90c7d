import type { Db } from '#server/database.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { addContacts } from '#server/press/contacts.ts'
import type { RehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'

const OA = { id: '4318657068771012646', name: 'Mặt trận xã Phong Điền' }

/** Those that a person serves by hand, each with its own form of the text. */
const HANDS = [
  ['youtube', 'Kênh YouTube Mặt trận xã Phong Điền'],
  ['tiktok', 'TikTok Mặt trận xã Phong Điền'],
  ['zalo-group', 'Nhóm Zalo ấp Nhơn Lộc'],
  ['notice-board', 'Bảng tin nhà văn hóa ấp Nhơn Phú'],
  ['leaflet', 'Tờ rơi phát tại chợ Phong Điền'],
  ['talking-points', 'Tổ tuyên truyền viên các ấp'],
  ['sms', 'Tin nhắn các ấp'],
] as const

/** Newsrooms that do not exist: nothing is ever sent to a name that ends in `.example`. */
const PRESS = [
  ['Báo Sông Hậu (mẫu)', 'xa-hoi@songhau.example', 'xã hội'],
  ['Báo Sông Hậu (mẫu)', 'nong-nghiep@songhau.example', 'nông nghiệp'],
  ['Đài Tây Đô (mẫu)', 'thoi-su@taydo.example', 'thời sự'],
] as const

/** One of each channel beside the Page, the station and the newsroom, all of them of the rehearsal platform. */
export async function addDemoChannels(
  db: Db,
  { by, officer, platform }: { by: Account; officer: Account; platform: RehearsalPlatform },
): Promise<void> {
  const add = (channel: string, name: string, settings: Record<string, string> = {}) =>
    addDestination(db, { by, placeCode: '31299', rehearsal: 1, channel, name, settings })
  platform.zalo.nameAccount(OA)
  const tokens = platform.zalo.issue(OA.id)
  await add('zalo', 'Zalo Mặt trận xã Phong Điền', { oaId: OA.id, ...tokens, broadcast: 'yes' })
  await add('wordpress', 'Cổng thông tin Mặt trận thành phố', {
    ...{ site: 'https://mattran.example', user: 'phong-dien', password: 'ma-tap-duot' },
    status: 'pending',
  })
  const press = await add('press-email', 'Báo chí thành phố', {
    ...{ sender: 'mattran@phongdien.example', contact: 'Ban Tuyên giáo, 0292 000 0000' },
    boilerplate: 'Ủy ban MTTQ Việt Nam xã Phong Điền, thành phố Cần Thơ.',
  })
  const sourceDate = toWallClock(instant()).date
  const rows = PRESS.map(([outlet, address, beat]) => ({
    ...{ outlet, name: '', address, beat, source: 'Danh sách mẫu của bản dùng thử', sourceDate },
  }))
  await addContacts(db, { destinationId: press, rows, by: officer })
  await add('brief', 'Chị Ngọc Ẩm thực miệt vườn', { runs: 'Kênh TikTok và Facebook', paid: 'no' })
  for (const [channel, name] of HANDS) await add(channel, name)
}
