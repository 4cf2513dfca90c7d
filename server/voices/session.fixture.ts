import type { Part, Session } from '#server/packs/pack.ts'

export const LABEL = 'Bản tin này được đọc bằng giọng máy.'

export const NOTICE =
  'Mời bà con thôn Đông Thượng đến nhà văn hóa thôn lúc mười chín giờ ba mươi phút, thứ sáu, ngày hai mươi bảy tháng mười một. Khi đi, xin mang theo căn cước công dân. Bà con hỏi thêm ông Nguyễn Văn Hòa, trưởng ban công tác Mặt trận thôn.'

export const ITEM =
  'Đến hết tháng sáu năm hai nghìn không trăm hai mươi lăm, cả nước có gần tám mươi phần trăm số xã đạt chuẩn nông thôn mới, cụ thể là sáu nghìn không trăm năm mươi tám xã. Mặt trận Tổ quốc các cấp đã vận động nhân dân hiến đất, góp công làm đường, dựng nhà cho hộ nghèo và giữ gìn vệ sinh môi trường.\n\nTại xã Phong Điền, Ban công tác Mặt trận các thôn đã cùng bà con sửa lại mười hai căn nhà trước mùa mưa bão. Ủy ban Mặt trận Tổ quốc Việt Nam xã mong bà con tiếp tục góp ý, giúp đỡ nhau, để không ai bị bỏ lại phía sau.'

/** A session with everything in it; the texts are as a composer writes them. */
export function sessionOf(changes: Partial<Record<Part['kind'], string>> = {}): Session {
  const texts = {
    tune: '',
    call: 'Đây là Đài truyền thanh xã Phong Điền, thành phố Huế.\n\nKính chào bà con.',
    headlines: 'Chương trình hôm nay có những nội dung sau.\n\nXây dựng nông thôn mới.',
    item: ITEM,
    notice: NOTICE,
    sources: 'Số liệu của Bộ Nông nghiệp và Môi trường, đến ngày ba mươi tháng sáu.',
    label: LABEL,
    close: 'Chương trình đến đây là hết. Cảm ơn bà con đã lắng nghe.',
    ...changes,
  }
  const parts = Object.entries(texts).map(([kind, text]): Part => {
    const times = kind === 'notice' ? 2 : 1
    return { kind: kind as Part['kind'], text, times, startsMs: 0, ms: 0 }
  })
  return { from: '05:30', until: '05:45', parts, ms: 0, overMs: 0 }
}
