export const people = {
  signIn: {
    title: 'Đăng nhập',
    heading: 'Đăng nhập Lan Tỏa',
    what: 'Lập kế hoạch truyền thông của Mặt trận: soạn, duyệt, phát, đo và đánh giá trên một chỗ.',
    email: 'Địa chỉ thư',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
  },
} as const
