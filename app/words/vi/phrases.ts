export const phrases = {
  title: 'Lời thường thay chữ công văn',
  heading_zero: 'Đơn vị chưa có lời thường riêng',
  heading_other: '{{count}} lời thường riêng đang dùng ở đơn vị',
  what: 'Khi được nhờ viết cho dễ hiểu hoặc soạn lời đọc trên loa, máy thay cụm từ công văn theo bảng này. Lời của đơn vị đứng trước, rồi đến cấp trên, rồi đến bảng chung của cả nước.',
  add: 'Thêm lời thường',
  addHeading: 'Thêm một lời thường',
  written: 'Cụm từ công văn',
  writtenHint: 'Ví dụ: trên địa bàn. Tên riêng và cụm từ viết hoa giữa câu không bị thay.',
  plain: 'Lời thường',
  plainHint: 'Như bà con nói với nhau. Ví dụ: ở',
  missing: 'Xin điền mục này.',
  said: '{{by}} thêm lúc {{at}} · {{place}}',
  remove: 'Bỏ lời thường',
  removeHeading: 'Bỏ lời thường của “{{written}}”',
  removeWhat:
    'Từ nay máy thay theo cấp trên hoặc bảng chung, nếu ở đó có. Bài đã viết không đổi; lời cũ vẫn còn trong lịch sử.',
  country_other: 'Bảng chung của cả nước: {{count}} cụm từ',
}
