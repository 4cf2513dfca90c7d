export const audit = {
  title: 'Nhật ký duyệt',
  holds: 'Nhật ký còn nguyên vẹn, đơn vị có {{count, number}} bước',
  empty: 'Đơn vị chưa có bước nào trong nhật ký',
  emptyWhy:
    'Mỗi lần gửi duyệt, trả lại hay duyệt một bài, máy ghi một bước và khóa vào bước trước.',
  broken: 'Nhật ký đã bị sửa từ bước {{number, number}}',
  brokenWhy:
    'Từ bước này trở đi, nội dung không còn khớp mã khóa. Không dùng các bước ấy làm căn cứ; xin báo người quản trị máy chủ.',
  chain:
    'Mỗi bước mang một mã, tính từ nội dung của nó và mã của bước trước: sửa hay xóa một bước thì mọi mã sau đó không khớp. Số thứ tự tính chung cho cả hệ thống.',
  steps: 'Các bước, mới nhất ở trên',
  shownSome: '{{shown, number}} bước mới nhất trong {{count, number}} bước',
  number: 'Bước',
  what: 'Việc',
  who: 'Người làm',
  when: 'Lúc',
  hash: 'Mã',
  actions: { submitted: 'Gửi duyệt', approved: 'Duyệt', returned: 'Trả lại' },
  detail: 'lần sửa {{revision}}, {{items}} lượt phát',
  unknownPerson: 'Không rõ',
  notWhole: 'không khớp',
} as const
