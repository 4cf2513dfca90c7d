/** Something the commune told before: how many days ago, what it said, and what came of it after a week. */
export type EarlierItem = {
  daysAgo: number
  headline: string
  keyMessage: string
  body: string
  callToAction: string
  views: number
  viewers: number
  likes: number
  comments: number
  shares: number
  clicks: number
  clustersOn: number
}

/** Eight, so that the unit has a normal of its own. */
export const EARLIER_ITEMS: EarlierItem[] = [
  {
    daysAgo: 65,
    headline: 'Ra quân sửa đường liên ấp Nhơn Lộc',
    keyMessage: 'Sáng thứ Bảy, bà con ấp Nhơn Lộc cùng sửa đoạn đường liên ấp trước mùa mưa lớn.',
    body: 'Mỗi hộ góp một buổi công. Xã hỗ trợ đá và xe chở. Đường xong, học sinh đi học đỡ lội bùn.',
    callToAction: 'Mời bà con có mặt tại nhà văn hóa ấp lúc 7 giờ.',
    ...{ views: 535, viewers: 346, likes: 8, comments: 2, shares: 1, clicks: 2, clustersOn: 8 },
  },
  {
    daysAgo: 58,
    headline: 'Tiền ủng hộ Quỹ Vì người nghèo được công khai từng khoản',
    keyMessage: 'Bảng thu, chi của Quỹ Vì người nghèo xã được niêm yết tại nhà văn hóa các ấp.',
    body: 'Ai cũng xem được, hỏi được. Góp ý xin gửi Ban Thường trực Ủy ban Mặt trận xã.',
    callToAction: 'Mời bà con xem bảng công khai và góp ý trong tuần.',
    ...{ views: 378, viewers: 245, likes: 4, comments: 1, shares: 1, clicks: 2, clustersOn: 8 },
  },
  {
    daysAgo: 51,
    headline: 'Tổ công nghệ số cộng đồng đến từng nhà',
    keyMessage: 'Bà con cần nộp hồ sơ qua mạng được hướng dẫn tại nhà, không mất phí.',
    body: 'Tổ công nghệ số mỗi ấp có ba người. Người lớn tuổi được ưu tiên hướng dẫn trước.',
    callToAction: 'Đăng ký với trưởng ấp để được hẹn giờ.',
    ...{ views: 845, viewers: 552, likes: 15, comments: 4, shares: 3, clicks: 8, clustersOn: 7 },
  },
  {
    daysAgo: 44,
    headline: 'Sạch nhà, đẹp ngõ trước ngày hội đại đoàn kết',
    keyMessage: 'Chủ nhật này cả xã tổng vệ sinh đường làng, kênh mương.',
    body: 'Rác phân loại ngay tại nhà. Vỏ chai thuốc bảo vệ thực vật bỏ đúng bể thu gom.',
    callToAction: 'Mời bà con ra quân từ 6 giờ 30 sáng.',
    ...{ views: 468, viewers: 298, likes: 7, comments: 1, shares: 1, clicks: 2, clustersOn: 8 },
  },
  {
    daysAgo: 37,
    headline: 'Vay vốn chính sách: hỏi đúng chỗ, không qua cò',
    keyMessage: 'Tổ tiết kiệm và vay vốn của ấp hướng dẫn hồ sơ, không thu khoản phí nào.',
    body: 'Hộ nghèo, hộ cận nghèo và hộ mới thoát nghèo đều được xét theo quy định.',
    callToAction: 'Gặp tổ trưởng tổ tiết kiệm và vay vốn của ấp.',
    ...{ views: 665, viewers: 430, likes: 8, comments: 3, shares: 2, clicks: 6, clustersOn: 8 },
  },
  {
    daysAgo: 30,
    headline: 'Vườn trái cây sạch vào sàn thương mại điện tử',
    keyMessage: 'Sáu hộ trong xã bắt đầu bán trái cây qua sàn, giá công khai.',
    body: 'Cán bộ xã giúp chụp ảnh, viết giới thiệu và đóng gói đơn đầu tiên.',
    callToAction: 'Hộ muốn tham gia ghi tên tại Ủy ban Mặt trận xã.',
    ...{ views: 745, viewers: 476, likes: 13, comments: 2, shares: 2, clicks: 5, clustersOn: 7 },
  },
  {
    daysAgo: 23,
    headline: 'Khám sức khỏe miễn phí cho người cao tuổi',
    keyMessage: 'Trạm y tế xã khám cho người từ 60 tuổi, mang theo căn cước.',
    body: 'Bác sĩ tuyến trên về hỗ trợ hai ngày. Ai đi lại khó khăn được đưa đón.',
    callToAction: 'Báo trưởng ấp nếu cần xe đưa đón.',
    ...{ views: 780, viewers: 510, likes: 17, comments: 3, shares: 4, clicks: 3, clustersOn: 8 },
  },
  {
    daysAgo: 16,
    headline: 'Ngày hội Đại đoàn kết: mỗi ấp một việc làm được',
    keyMessage: 'Mỗi ấp chọn một việc cụ thể, làm xong trước ngày hội và mời bà con chấm.',
    body: 'Có ấp chọn đèn đường, có ấp chọn sửa cầu nhỏ. Danh sách việc dán tại nhà văn hóa.',
    callToAction: 'Mời bà con đến xem và góp ý việc của ấp mình.',
    ...{ views: 612, viewers: 390, likes: 10, comments: 2, shares: 2, clicks: 3, clustersOn: 8 },
  },
]
