export const audit = {
  title: 'Nhật ký duyệt',
  holds_other: 'Nhật ký còn nguyên vẹn, đơn vị có {{count, number}} bước',
  empty: 'Đơn vị chưa có bước nào trong nhật ký',
  emptyWhy:
    'Mỗi lần gửi duyệt, trả lại hay duyệt một bài, rút hay xác nhận một lượt phát, máy ghi một bước và khóa vào bước trước.',
  broken: 'Nhật ký đã bị sửa hoặc xóa từ bước {{number, number}}',
  brokenWhy:
    'Từ bước này trở đi, nội dung không còn khớp mã khóa, hoặc thiếu một bước duyệt. Không dùng các bước ấy làm căn cứ; xin báo người quản trị máy chủ.',
  chain:
    'Mỗi bước mang một mã, tính từ nội dung của nó và mã của bước trước: sửa hay xóa một bước thì mọi mã sau đó không khớp. Phần cuối bị cắt thì lộ ra khi trong đó có bước gửi duyệt, trả lại hay duyệt. Số thứ tự tính chung cho cả hệ thống.',
  steps: 'Các bước, mới nhất ở trên',
  shownSome_other: '{{shown, number}} bước mới nhất trong {{count, number}} bước',
  number: 'Bước',
  what: 'Việc',
  who: 'Người làm',
  when: 'Lúc',
  hash: 'Mã',
  actions: {
    submitted: 'Gửi duyệt',
    approved: 'Duyệt',
    returned: 'Trả lại',
    withdrawn: 'Rút lượt phát',
    released: 'Cho phát',
    confirmed: 'Xác nhận kết quả phát',
    'declared-sent': 'Báo đã lên kênh',
    'declared-absent': 'Báo chưa lên, gửi lại',
  },
  detail: 'lần sửa {{revision}}, {{items}} lượt phát',
  unknownPerson: 'Không rõ',
  untitled: 'Bài chưa có tiêu đề',
  notWhole: 'không khớp',
} as const
