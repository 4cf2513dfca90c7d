import type { Pack, PackItem, Part, Session } from '#server/packs/pack.ts'
import { readPlaceList } from '#server/places/place-list.ts'

const DATE = '2026-11-27'
const ITEM_BYTES = Math.round(6500 / 6)
const SENTENCES = [
  'Tính đến tháng sáu năm hai nghìn không trăm hai mươi lăm, cả nước có sáu nghìn không trăm năm mươi tám trên bảy nghìn sáu trăm chín mươi sáu xã đạt chuẩn nông thôn mới.',
  'Tỷ lệ hộ nghèo giảm bình quân một phẩy không ba phần trăm mỗi năm; đời sống của bà con được nâng lên rõ rệt.',
  'Ủy ban Mặt trận Tổ quốc các cấp lấy ý kiến hài lòng của người dân, công khai kết quả tại nhà văn hóa thôn.',
  'Bà con có thể góp ý từ bảy giờ ba mươi phút đến mười một giờ, đến hết ngày năm tháng mười hai.',
  'Các hội, đoàn thể vận động hội viên hiến đất, góp công làm đường; nhiều tuyến đường hoa đã thành nếp.',
  'Cần hỏi thêm, xin gặp Ban Công tác Mặt trận thôn hoặc gọi số không chín một hai ba bốn năm sáu bảy tám.',
]

/** A commune with the items that its province gives to all its stations. */
export type Station = { id: string; place: string; province: string; shared: Part[] }

/** Every commune of the country. */
export function listStations(): Station[] {
  const places = readPlaceList().map(({ code, kind, type, name, parentCode }) => {
    return { code, kind, parentCode, name: `${type} ${name}` }
  })
  const provinces = places.filter(({ kind }) => kind === 'province')
  const items = new Map(provinces.map(({ code, name }) => [code, itemsOf(name, [0, 1, 2, 3])]))
  const names = new Map(provinces.map(({ code, name }) => [code, name]))
  return places
    .filter(({ kind }) => kind === 'commune')
    .map(({ code, name, parentCode }) => {
      const province = names.get(parentCode!)!
      return { id: code, place: name, province, shared: items.get(parentCode!)! }
    })
}

/** Its day: six items of 6.5 kB in two sessions, four of them the province's, two its own. */
export function makeDay({ id, place, province, shared }: Station): Pack {
  const own = itemsOf(place, [4, 5])
  const name = `Đài truyền thanh ${place.charAt(0).toLowerCase()}${place.slice(1)}`
  return {
    station: { id, name, place, province, pace: 170 },
    date: DATE,
    rehearsal: false,
    confirmUrl: `https://lantoa.example.vn/phat/${id}20261127`,
    sessions: [
      makeSession(name, ['05:30', '05:45'], [shared[0]!, shared[1]!, own[0]!]),
      makeSession(name, ['17:00', '17:15'], [shared[2]!, shared[3]!, own[1]!]),
    ],
  }
}

function itemsOf(from: string, seeds: number[]): Part[] {
  return seeds.map((seed) => makeItem(from, seed))
}

function makeItem(from: string, seed: number): Part {
  const begins = `Tin của ${from}.`
  let text = begins
  for (let at = seed; Buffer.byteLength(text) < ITEM_BYTES; at++) {
    text += `${at % 3 === 2 ? '\n\n' : ' '}${SENTENCES[at % SENTENCES.length]}`
  }
  const item: PackItem = {
    code: `LT-ABCDE${'FGHJKM'[seed]}`,
    headline: `Tin thứ ${seed + 1} của ${from} về xây dựng nông thôn mới`,
    priority: seed === 4 ? 'priority' : 'normal',
    sender: `Ủy ban MTTQ Việt Nam ${from}`,
    approvedBy: 'Nguyễn Thị Hồng Hạnh',
    approvedAt: '2026-11-26T07:05:00.000Z',
    seal: String(seed).repeat(64),
    scripts: [],
  }
  return { kind: 'item', text, times: 1, startsMs: 0, ms: 80_000, item }
}

function makeSession(name: string, [from, until]: [string, string], items: Part[]): Session {
  const frame = (kind: Part['kind'], text: string, ms: number): Part => {
    return { kind, text, times: 1, startsMs: 0, ms }
  }
  const all = [
    frame('tune', '', 20_000),
    frame('call', `Đây là ${name}. Xin kính chào toàn thể bà con.`, 9_000),
    frame('headlines', items.map(({ item }) => item!.headline).join('; '), 15_000),
    ...items,
    frame('sources', 'Theo Văn phòng Điều phối nông thôn mới Trung ương.', 7_000),
    frame('close', 'Buổi phát thanh đến đây là hết. Xin cảm ơn bà con.', 6_000),
  ]
  let ms = 0
  const parts = all.map((part) => ({ ...part, startsMs: (ms += part.ms) - part.ms }))
  return { from, until, parts, ms, overMs: 0 }
}
