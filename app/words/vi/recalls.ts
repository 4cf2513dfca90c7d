/** Taking back and correcting what is out. */
export const recalls = {
  title: 'Gỡ và đính chính',
  openFor: 'Gỡ hoặc đính chính bài đã phát',
  none: 'Thông điệp này chưa bị gỡ hay đính chính lần nào.',
  by: 'Người quyết định: {{name}}',
  words: 'Lý do, nói với người dân',
  wordsHint: 'Một hai câu, hiện ở trang đính chính công khai của đơn vị.',
  openPost: 'Mở bài đã đăng',
  newText: 'Nguyên văn đã sửa, để thay vào',
  didIt: 'Đã làm xong',
  acts_other: '{{count, number}} nơi cần người gỡ hoặc sửa bằng tay',
  withdraw: {
    heading: 'Gỡ khỏi mọi kênh',
    what: 'Thông điệp có {{all, number}} lượt phát, {{done, number}} lượt đã phát. Lượt chưa phát bị rút ngay. Bài đã lên được gỡ trên từng kênh; kênh nào máy không gỡ được thì máy giao việc cho người.',
    submit: 'Gỡ khỏi mọi kênh',
    'done-heading': 'Gỡ khỏi mọi kênh lúc {{moment}}',
    planned: 'đang gỡ',
    done: 'đã gỡ {{moment}}',
    'by a person': 'cần người gỡ bằng tay',
  },
  correct: {
    heading: 'Đính chính bài đã phát',
    differ_other: '{{count, number}} bài đã phát khác với nội dung hiện nay',
    nothing:
      'Những bài đã phát đều đúng như nội dung hiện nay. Muốn đính chính thì sửa bài trước, lưu lại, rồi lãnh đạo duyệt ở đây.',
    onlyPictures: 'Chữ giữ nguyên, chỉ ảnh khác.',
    edit: 'Sửa bài',
    leader:
      'Lãnh đạo không soạn bài này đọc và duyệt bản sửa ở trang này, rồi máy sửa trên mọi kênh.',
    submit: 'Duyệt và đính chính mọi kênh',
    'done-heading': 'Đính chính mọi kênh lúc {{moment}}',
    planned: 'đang sửa',
    done: 'đã sửa {{moment}}',
    'by a person': 'cần người sửa bằng tay',
  },
} as const
