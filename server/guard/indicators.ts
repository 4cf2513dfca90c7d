import { canon, has } from './canon.ts'

/** Words that do not say which indicator it is. */
const NEUTRAL = new Set(
  (
    'số tỷ lệ tổng toàn cả các những mỗi một đã đang được có là đạt của và trên trong tại ở cho với về theo bằng chiếm tính ' +
    'đến tới nay hiện khi thì mà cũng vẫn còn lại chỉ rất đều này đó đây kia ấy ta chúng mình nhà quốc việt nam việc ' +
    'sự công tác thực hiện tham gia sử dụng dùng hưởng thụ tiếp cung người con dân em bà ông nhiều ít hơn gần khoảng ' +
    'tăng giảm lên xuống từ so sau trước năm tháng ngày quý kỳ đầu cuối giữa hết mức nguồn địa bàn phương khu vực qua ra vào ' +
    'do nhờ vì bởi để nhằm nên như cùng thêm nữa bị chưa không tất mọi trung bình lượng kết quả tương đương tức ứng hoàn ' +
    'thành nhiệm vụ đơn vị trở tỉnh huyện phần trăm % ‰ lần đồng triệu tỷ nghìn ngàn lượt vậy con đa nhất riêng tốc độ trưởng tiền khoản ' +
    'gồm bao tiếp tục đối lúc nào phải cần sẽ mục tiêu kế hoạch phấn đấu dự kiến chúng tôi bà thưa kính điều đáng mừng vui ' +
    'cố gắng nỗ lực xin mời hãy nhau the of and in to a percent with by were was has have met as an nhưng hay hoặc quy định'
  ).split(' '),
)

/** Things that one indicator is about and another is not; what is measured, and of whom. */
const SUBJECTS = [
  'bảo hiểm y tế',
  'bảo hiểm xã hội',
  'bảo hiểm thất nghiệp',
  'bảo hiểm nhân thọ',
  'nước sạch',
  'nước hợp vệ sinh',
  'hợp vệ sinh',
  'điện lưới',
  'điện',
  'internet',
  'nhà tạm',
  'dột nát',
  'nhà văn hóa',
  'nhà tiêu',
  'nhà ở',
  'đại đoàn kết',
  'tình nghĩa',
  'tình thương',
  'trường',
  'trạm y tế',
  'cầu',
  'kênh mương',
  'đường',
  'cận nghèo',
  'nghèo',
  'thoát nghèo',
  'thoát cận nghèo',
  'tái nghèo',
  'khá giả',
  'thu nhập',
  'chi tiêu',
  'lương',
  'việc làm',
  'thất nghiệp',
  'lao động',
  'đào tạo',
  'học nghề',
  'xuất khẩu',
  'nhập khẩu',
  'giải ngân',
  'thu ngân sách',
  'chi ngân sách',
  'ngân sách',
  'đầu tư công',
  'nông thôn mới',
  'nâng cao',
  'kiểu mẫu',
  'đô thị văn minh',
  'đô thị',
  'thành thị',
  'nông thôn',
  'thông minh',
  'ocop',
  'ba sao',
  'bốn sao',
  'năm sao',
  'hợp tác xã',
  'tổ hợp tác',
  'doanh nghiệp',
  'học sinh',
  'sinh viên',
  'giáo viên',
  'mầm non',
  'mẫu giáo',
  'tiểu học',
  'trung học cơ sở',
  'trung học phổ thông',
  'tốt nghiệp',
  'bỏ học',
  'bán trú',
  'nội trú',
  'đi học',
  'biết chữ',
  'mù chữ',
  'tiêm chủng',
  'suy dinh dưỡng',
  'thấp còi',
  'nhẹ cân',
  'béo phì',
  'tử vong',
  'tảo hôn',
  'bạo lực',
  'ly hôn',
  'rác thải',
  'rác',
  'nước thải',
  'phân loại',
  'thu gom',
  'cây xanh',
  'rừng',
  'che phủ',
  'lúa',
  'ngô',
  'cà phê',
  'chè',
  'cao su',
  'lợn',
  'bò',
  'trâu',
  'gia cầm',
  'gà',
  'thủy sản',
  'tôm',
  'cá',
  'dịch',
  'dân tộc thiểu số',
  'dân tộc kinh',
  'phụ nữ',
  'nữ',
  'nam giới',
  'trẻ',
  'người cao tuổi',
  'cao tuổi',
  'khuyết tật',
  'thanh niên',
  'đảng viên',
  'hội viên',
  'đoàn viên',
  'cán bộ',
  'đại biểu',
  'vay vốn',
  'tín dụng',
  'dư nợ',
  'nợ xấu',
  'nợ quá hạn',
  'trực tuyến',
  'trực tiếp',
  'trễ hạn',
  'quá hạn',
  'đúng hạn',
  'trước hạn',
  'một cửa',
  'hài lòng',
  'khiếu nại',
  'tố cáo',
  'tai nạn',
  'giao thông',
  'tội phạm',
  'ma túy',
  'hộ khẩu',
  'thường trú',
  'tạm trú',
  'tạm vắng',
  'căn cước',
  'định danh',
  'khai sinh',
  'khai tử',
  'du lịch',
  'khách',
  'sản lượng',
  'năng suất',
  'diện tích',
  'giá trị',
  'bê tông',
  'nhựa',
  'đất',
  'trục thôn',
  'trục xã',
  'ngõ xóm',
  'nội đồng',
  'liên xã',
  'liên thôn',
  'bãi ngang',
  'ven biển',
  'biên giới',
  'miền núi',
  'đặc biệt khó khăn',
  'ủng hộ',
  'quyên góp',
  'vận động',
  'hỗ trợ',
  'trao',
  'tặng',
  'suất quà',
  'học bổng',
  'kinh phí',
  'xi măng',
  'hiến đất',
  'ngày công',
  'wifi',
  'điện thoại',
  'smartphone',
  'loa',
  'camera',
  'văn hóa',
  'sinh con',
  'dân số trung bình',
  'xóa',
  'sửa chữa',
  'sửa',
  'xây mới',
  'nhiễm',
  'mắc',
  'hiv',
  'sốt xuất huyết',
  'khám',
  'bác sĩ',
  'giường bệnh',
  'y tế',
  'giáo dục',
  'tự nguyện',
  'bắt buộc',
  'nông nghiệp',
  'công nghiệp',
  'hữu cơ',
]

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
  return NEUTRAL.has(word) || /^\d/.test(word)
}

/** Words in which a subject's syllable means something else. */
const OTHERWISE =
  /(?<= )(?:cá nhân|cá thể|cá biệt|yêu cầu|nhu cầu|toàn cầu|điểm cầu|cầu thị|đất nước|điện tử|lương thực|lương tâm|đường dây|đường lối|con đường|mắc phải|sửa đổi|trao đổi|dịch vụ|giao dịch|chuyển dịch|phiên dịch|chè chén|khám phá|trường hợp|thị trường|môi trường|hiện trường|lập trường|đại trà|cá cược|rừng người|giá trị cốt lõi|giao lưu|loa truyền thanh)(?= )/gu

/** Subjects that these words name; one that lies in a longer one ("y tế" in "bảo hiểm y tế") is not named for itself. */
export function subjectsIn(words: string): string[] {
  const canonical = words.replaceAll(OTHERWISE, ' | ')
  const named = SUBJECTS.filter((subject) => has(canonical, subject))
  if (named.length < 2) return named
  return named.filter((subject) => {
    const longer = named.filter(
      (other) => other !== subject && ` ${other} `.includes(` ${subject} `),
    )
    const rest = longer.reduce((text, other) => text.replaceAll(` ${other} `, ' | '), canonical)
    return longer.length === 0 || has(rest, subject)
  })
}

/** Subjects that qualify: an indicator that has one must be told with it. */
const OPTIONAL = new Set([
  'ủng hộ',
  'quyên góp',
  'vận động',
  'hỗ trợ',
  'trao',
  'tặng',
  'xóa',
  'dột nát',
  'nông thôn mới',
  'y tế',
  'kinh phí',
  'đào tạo',
  'giá trị',
  'diện tích',
  'xây mới',
  'khu vực',
  'trường',
  'giải ngân',
  'đường',
  'lao động',
  'suất quà',
  'học sinh',
  'trẻ',
])

export function isOptional(subject: string): boolean {
  return OPTIONAL.has(subject)
}

/** Few words of its own: it leans on what was said before. */
export function leans({ core }: Pick<Indicator, 'core'>): boolean {
  return core.length < 2
}
