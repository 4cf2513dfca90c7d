/** Opening the first account, once. */
export const setUp = {
  title: 'Cài đặt lần đầu',
  heading: 'Mở tài khoản quản trị đầu tiên',
  what: 'Máy chủ này chưa có tài khoản nào. Người quản trị đầu tiên mở tài khoản cho những người khác; trang này chỉ dùng một lần.',
  code: 'Mã dùng một lần',
  codeHint:
    'Mã hiện trên màn hình máy chủ khi Lan Tỏa khởi động, ví dụ 7c0e1-94b2d-a83f6-05e1b. Có hiệu lực một ngày.',
  name: 'Họ và tên',
  place: 'Đơn vị',
  placeHint:
    'Việt Nam nếu quản trị cả nước; hoặc tên tỉnh, xã, phường, hoặc mã. Tài khoản quản trị đơn vị ấy và các đơn vị bên trong.',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 8 ký tự. Mật khẩu dài dễ nhớ tốt hơn mật khẩu ngắn rắc rối.',
  submit: 'Mở tài khoản',
} as const
