export const speech = {
  time: 'Đọc hết khoảng {{time}} · {{syllables}} tiếng',
  duration: '{{minutes}} phút {{seconds}} giây',
  short: '{{seconds}} giây',
  doubts_other: 'Có {{count}} chỗ cần người xem lại trước khi đọc',
  left: 'để nguyên',
  read: 'đã đọc, xin kiểm tra',
  remarks: 'Để bà con nghe dễ hiểu hơn',
  rules: {
    'long-sentence': 'Câu dài {{syllables}} tiếng, nên dưới {{most}}:',
    'many-figures': 'Có {{figures}} con số trong một tin, nên nhiều nhất {{most}}.',
    'long-item': 'Tin dài {{syllables}} tiếng, nên dưới {{most}}: chia làm hai tin hoặc rút gọn.',
    brackets: 'Phần trong ngoặc nghe không ra:',
  },
}
