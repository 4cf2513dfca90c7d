import { canon } from './canon.ts'
import { subjectsIn } from './subjects.ts'

export type Indicator = {
  canonical: string
  /** Syllables that say which it is. */
  core: string[]
  subjects: string[]
}

export function indicatorOf(text: string): Indicator {
  const canonical = canon(text)
  const core = [...new Set(canonical.split(' ').filter((word) => word && !isNeutral(word)))]
  return { canonical, core, subjects: subjectsIn(canonical) }
}

export function isNeutral(word: string): boolean {
  return NEUTRAL.has(word) || /^\d+%?$/.test(word)
}

/** Few words of its own: it leans on what was said before. */
export function leans({ core }: Pick<Indicator, 'core'>): boolean {
  return core.length < 2
}

/** Words that do not say which indicator it is. */
const NEUTRAL = new Set(
  (
    'vượt thôi bên cạnh ngoài khác số tỷ lệ tổng toàn cả các những mỗi một đã đang được có là đạt của và trên trong tại ở cho với về theo bằng chiếm tính ' +
    'đến tới nay hiện khi thì mà cũng vẫn còn lại chỉ rất đều này đó đây kia ấy ta chúng mình nhà quốc việt nam việc ' +
    'sự công tác thực hiện tham gia sử dụng dùng hưởng thụ tiếp cung người con dân em bà ông nhiều ít hơn gần khoảng ' +
    'tăng giảm lên xuống từ so sau trước năm tháng ngày quý kỳ đầu cuối giữa hết mức nguồn địa bàn phương khu vực qua ra vào ' +
    'do nhờ vì bởi để nhằm nên như cùng thêm nữa bị chưa không tất mọi trung bình lượng kết quả tương đương tức ứng hoàn ' +
    'thành nhiệm vụ đơn vị trở tỉnh huyện phần trăm % ‰ lần đồng triệu tỷ nghìn ngàn lượt vậy con đa nhất riêng tốc độ trưởng tiền khoản ' +
    'gồm bao tiếp tục đối lúc nào phải cần sẽ mục tiêu kế hoạch phấn đấu dự kiến chúng tôi bà thưa kính điều đáng mừng vui ' +
    'cố gắng nỗ lực xin mời hãy nhau the of and in to a percent with by were was has have met as an nhưng hay hoặc quy định'
  ).split(' '),
)
