/** Why a delivery waits or ended, as a sentence, and what a person can do about it. */
export const reasons = {
  token:
    'Trang đã ngắt kết nối hoặc mã truy cập hết hạn. Nhờ quản trị kết nối lại kênh, rồi bấm “Phát ngay”.',
  permission:
    'Mã truy cập không có quyền đăng lên trang. Nhờ quản trị cấp quyền và kết nối lại kênh.',
  rate: 'Nền tảng báo gửi quá nhanh, chắc chắn chưa đăng. Máy tự gửi lại sau.',
  content: 'Nền tảng chặn nội dung này. Không gửi lại cho đến khi có người xem xét.',
  duplicate: 'Nền tảng nói bài này đã có. Máy đang tìm trên trang để chắc chắn.',
  invalid: 'Nền tảng không nhận nội dung này. Cần sửa bài rồi duyệt lại.',
  unreachable: 'Không nối được tới nền tảng, chắc chắn chưa đăng. Máy tự gửi lại sau.',
  'no-answer': 'Gửi đi rồi mất kết nối, chưa rõ bài đã lên hay chưa.',
  'platform-error': 'Nền tảng báo lỗi của họ, chưa rõ bài đã lên hay chưa.',
  'unreadable-answer': 'Nền tảng trả lời không đọc được, chưa rõ bài đã lên hay chưa.',
  interrupted: 'Máy bị ngắt giữa lúc gửi, chưa rõ bài đã lên hay chưa.',
  papers: 'Chưa làm được tệp thông cáo (Word, PDF, ảnh), nên chưa gửi thư nào. Máy tự làm lại.',
  'no-time': 'Không còn đủ thời gian để gửi trọn trong lần này. Máy tự gửi tiếp.',
  'not-connected':
    'Kênh chưa được kết nối. Nhờ quản trị mở trang của kênh để nối hoặc điền mã truy cập.',
  quota: 'Tài khoản đã dùng hết lượt gửi của gói. Chờ kỳ sau hoặc nâng gói.',
  reconnect:
    'Mã truy cập không gia hạn được nữa. Nhờ quản trị kết nối lại kênh; các bài đang chờ được giữ nguyên.',
  category:
    'Cổng không có chuyên mục mang những số dưới đây. Sửa số chuyên mục ở thiết lập của kênh.',
  pictures:
    'Ảnh của bản mới khác ảnh đang đăng. Máy không thay được ảnh ở đây, nên cần người thay cả ảnh và chữ.',
  resting: 'Kênh đang được cho nghỉ vì nền tảng quá tải. Máy tự gửi lại sau.',
  'not-approved': 'Nội dung hoặc giờ đã đổi sau khi duyệt. Cần gửi duyệt lại phần này.',
  changed:
    'Bài đã đổi hoặc bị trả lại sau khi giao kịch bản. Xin báo đài đừng phát bản cũ, rồi rút lượt này hoặc xác nhận đúng những gì đã phát.',
  late: 'Đã quá giờ hơn một tiếng. Máy không tự phát muộn, cần người quyết định.',
  paused:
    'Đang tạm dừng phát ở đây, chưa gửi gì. Bài đã giao thì xin đừng phát, đừng đăng cho đến khi phát tiếp.',
  missed:
    'Đến giờ trong lúc việc phát tạm dừng. Máy không tự phát, cần người chọn: phát ngay, dời hay rút.',
  absent: 'Đã tìm hai lần trên trang, không thấy bài. Máy gửi lại.',
  restored: 'Máy này được khôi phục từ bản sao lưu; máy cũ có thể đã gửi bài này.',
  declined: 'Người nhận từ chối. Xin mời người khác, hoặc rút lượt này.',
  undisclosed:
    'Đã đăng mà câu ghi rõ phối hợp chưa đứng ở đầu. Xin báo người đăng bổ sung ngay, rồi ghi lại ở bản mời.',
  'not-aired': 'Đài báo không phát.',
} as const
