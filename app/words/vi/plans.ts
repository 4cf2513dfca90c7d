export const plans = {
  priority: 'Mức ưu tiên trên loa',
  priorityHint:
    'Khẩn cấp đi trước tất cả và vượt mọi quy định giờ giấc; lãnh đạo duyệt thấy rõ mức này.',
  everyStation_other: 'Tất cả {{count}} đài truyền thanh',
  leavesOut: 'Bỏ qua những đài mà quy định không cho phát giờ này',
  repeat: 'Phát lại',
  repeats: { once: 'Một lần', daily: 'Mỗi ngày', weekdays: 'Mỗi ngày làm việc' },
  until: 'Đến hết ngày',
  untilHint: 'Chỉ điền khi phát lại.',
  untilMissing: 'Phát lại thì xin chọn ngày cuối.',
  untilBefore: 'Ngày cuối sớm hơn ngày đầu.',
  findings: {
    quiet: 'Giờ yên lặng {{from}}–{{until}}',
    hours: 'Ngoài giờ được phát {{from}}–{{until}}',
    weekend: 'Xã không phát tin thường vào cuối tuần',
    sessions: 'Quá {{most}} buổi một ngày',
    length:
      'Buổi {{from}}–{{until}} dài quá {{seconds}} giây: rút bớt khoảng {{syllables}} tiếng hoặc chuyển buổi khác',
    repeats: 'Nghe {{times}} lần trong 7 ngày, quy định nhiều nhất {{most}}',
    early: 'Trước 05:30, dễ bị phàn nàn',
    'weekend-in-town': 'Cuối tuần ở phường: nên hạn chế',
  },
  clashes: {
    'same-text': 'Trùng lời với “{{headline}}” lúc {{moment}} trên cùng kênh, trong vòng 7 ngày',
    close: 'Cách “{{headline}}” lúc {{moment}} trên cùng kênh chưa đến 30 phút',
  },
  checkClashes: 'Xem có trùng không',
  noClashes: 'Không trùng bài, không sát giờ với bài nào trên kênh này.',
  better: 'Chỗ gần nhất còn được: {{time}} ngày {{date}}',
}
