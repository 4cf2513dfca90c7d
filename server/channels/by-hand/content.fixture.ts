import type { Content } from '#server/channels/channel.ts'

/** A message with everything a message can have. */
export const MESSAGE: Content = {
  headline: 'Gần tám phần mười số xã đã đạt chuẩn nông thôn mới',
  keyMessage: 'Đến tháng 6/2025, cả nước có 6.058 trên 7.696 xã đạt chuẩn nông thôn mới.',
  body: 'Mỗi hộ góp một việc nhỏ. Đường ấp sáng hơn.\n\n- Hàng rào xanh\n- Nước sạch về từng nhà',
  callToAction: 'Mời bà con góp ý với Mặt trận xã.',
  figures: [
    {
      ...{ indicator: 'Xã đạt chuẩn', value: '6.058/7.696', unit: 'xã', asOf: '2025-06' },
      ...{ publisher: 'Ủy ban Trung ương MTTQ Việt Nam', document: 'Báo cáo 12', link: '' },
    },
  ],
  link: 'https://lantoa.example.vn/l/k3f9xa',
}

export const BOARD = { name: 'Bảng tin ấp Nhơn Phú', placeName: 'Xã Phong Điền' }
