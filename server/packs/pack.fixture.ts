import type { Pack, PackItem, Part, Session } from './pack.ts'

const SEAL = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90'

/** A station's day as it comes: a morning with an item, one in two languages and a notice, an evening that is too long. */
export function makePack(changes: Partial<Pack> = {}): Pack {
  return {
    station: {
      id: '20071',
      name: 'Đài truyền thanh xã Phong Điền',
      place: 'Xã Phong Điền',
      province: 'Thành phố Huế',
      pace: 170,
    },
    date: '2026-11-27',
    rehearsal: false,
    confirmUrl: 'https://lantoa.example.vn/phat/3f9a2c71',
    sessions: [morning(), evening()],
    ...changes,
  }
}

/** @param changes what differs from a piece of news that a province's Front shares */
export function makeItem(changes: Partial<PackItem> = {}): PackItem {
  return {
    code: 'LT-ABCDEF',
    headline: 'Sáu nghìn xã về đích nông thôn mới',
    priority: 'normal',
    sender: 'Ủy ban MTTQ Việt Nam thành phố Huế',
    approvedBy: 'Nguyễn Thị Hồng Hạnh',
    approvedAt: '2026-11-26T07:05:00.000Z',
    seal: SEAL,
    scripts: [],
    ...changes,
  }
}

export function makePart(changes: Partial<Part> = {}): Part {
  return { kind: 'item', text: NEWS, times: 1, startsMs: 0, ms: 65_000, ...changes }
}

function morning(): Session {
  const parts = [
    makePart({ kind: 'tune', text: '', ms: 20_000 }),
    makePart({ kind: 'call', text: CALL, ms: 21_000 }),
    makePart({ kind: 'headlines', text: HEADLINES, ms: 19_000 }),
    makePart({ item: makeItem() }),
    makePart({ text: MEETING, item: makeItem({ code: 'LT-GHJKMN', ...inKhmer() }) }),
    makePart({ kind: 'notice', text: NOTICE, times: 2, ms: 84_000, item: makeNotice() }),
    makePart({ kind: 'sources', text: SOURCES, ms: 12_000 }),
    makePart({ kind: 'close', text: CLOSE, ms: 9_000 }),
  ]
  const acceptance = {
    name: 'Trần Văn Bảo',
    document: 'Công văn 128/UBND-VHXH',
    at: '2026-11-26T09:30:00.000Z',
  }
  return { from: '05:30', until: '05:45', ...inOrder(parts), overMs: 0, acceptance }
}

function evening(): Session {
  const parts = [
    makePart({ kind: 'tune', text: '', ms: 20_000 }),
    makePart({ kind: 'call', text: CALL, ms: 21_000 }),
    makePart({ item: makeItem(), ms: 300_000 }),
    makePart({ kind: 'close', text: CLOSE, ms: 9_000 }),
  ]
  return { from: '17:00', until: '17:05', ...inOrder(parts), overMs: 50_000 }
}

function inOrder(parts: Part[]): Pick<Session, 'parts' | 'ms'> {
  let startsMs = 0
  const placed = parts.map((part) => {
    const at = { ...part, startsMs }
    startsMs += part.ms
    return at
  })
  return { parts: placed, ms: startsMs }
}

function inKhmer(): Partial<PackItem> {
  const written = {
    text: 'សូមអញ្ជើញបងប្អូនមកប្រជុំនៅផ្ទះវប្បធម៌ភូមិ។',
    translator: 'Thạch Sô Phia',
    translatedOn: '2026-11-24',
    reader: 'Kim Thị Sa Rây',
    readOn: '2026-11-25',
  }
  const scripts = [
    { language: 'km', name: 'Khmer', written },
    { language: 'rad', name: 'Ê Đê' },
  ]
  return { headline: 'Mời bà con góp ý tiêu chí mới', priority: 'priority', scripts }
}

function makeNotice(): PackItem {
  return makeItem({
    code: 'LT-PQRSTV',
    headline: 'Họp thôn Nhơn Lộc',
    priority: 'urgent',
    sender: 'Ủy ban MTTQ Việt Nam xã Phong Điền',
  })
}

const CALL =
  'Đây là Đài truyền thanh xã Phong Điền, thành phố Huế. Xin kính chào toàn thể bà con. Hôm nay là thứ sáu, ngày ' +
  'hai mươi bảy tháng mười một năm hai nghìn không trăm hai mươi sáu.'
const HEADLINES =
  'Trong buổi phát thanh sáng nay có các tin sau: Sáu nghìn xã về đích nông thôn mới; mời bà con góp ý tiêu chí mới; ' +
  'thông báo họp thôn Nhơn Lộc.'
const NEWS =
  'Tính đến tháng sáu năm hai nghìn không trăm hai mươi lăm, cả nước có sáu nghìn không trăm năm mươi tám trên bảy ' +
  'nghìn sáu trăm chín mươi sáu xã đạt chuẩn nông thôn mới, bằng bảy mươi tám phẩy bảy phần trăm.\n\n' +
  'Mỗi năm, tỷ lệ hộ nghèo giảm một phẩy không ba phần trăm. Ủy ban Mặt trận Tổ quốc các cấp tiếp tục lấy ý kiến hài ' +
  'lòng của người dân; kết quả được niêm yết tại nhà văn hóa thôn.'
const MEETING =
  'Bà con có thể góp ý tại nhà văn hóa thôn, từ bảy giờ ba mươi phút đến mười một giờ, đến hết ngày năm tháng mười hai.'
const NOTICE =
  'Mời bà con thôn Nhơn Lộc họp lúc mười chín giờ ba mươi phút ngày hai mươi tám tháng mười một, tại nhà văn hóa thôn. ' +
  'Khi đi mang theo thẻ bảo hiểm y tế. Cần hỏi, gọi số không chín một hai ba bốn năm sáu bảy tám, gặp ông Lê Văn Ba.'
const SOURCES =
  'Số liệu trong buổi phát thanh do Văn phòng Điều phối nông thôn mới Trung ương công bố, số liệu đến tháng sáu năm hai ' +
  'nghìn không trăm hai mươi lăm.'
const CLOSE =
  'Buổi phát thanh đến đây là hết. Chương trình được phát lại lúc mười bảy giờ. Xin cảm ơn bà con đã lắng nghe.'
