import type { Guide } from './guide.ts'

export const operator: Guide = {
  heading: 'Phụ trách loa truyền thanh: nhận kịch bản, phát, báo lại',
  lead: 'Đài là của Ủy ban nhân dân xã; Mặt trận cung cấp nội dung. Giao kịch bản chưa phải là đã phát: chỉ khi người phát báo lại, lượt ấy mới là “đã phát”.',
  steps: [
    {
      heading: 'Xem hôm nay phát gì',
      text: [
        'Đăng nhập, trang “Hôm nay” có kịch bản của hôm nay và ngày mai, theo giờ. Kịch bản được giao trước giờ phát một ngày.',
      ],
      picture: {
        file: 'operator.png',
        says: 'Trang của người phụ trách loa trên điện thoại: giờ phát, kịch bản, nút xác nhận',
      },
    },
    {
      heading: 'Tải kịch bản từ tối hôm trước',
      text: [
        'Chọn “Tải kịch bản” để giữ bản chữ trong máy: sáng sớm không có mạng vẫn đọc được. In ra giấy cũng được.',
        'Kịch bản đã tải mà sau đó bị đổi hoặc bị rút, trang “Hôm nay” báo ngay trên đầu. Xin xem lại trang trước giờ phát khi có mạng.',
      ],
    },
    {
      heading: 'Xác nhận đã phát',
      text: [
        'Phát xong, chọn “Xác nhận đã phát”: phát lúc mấy giờ, được bao nhiêu phần của bài, bao nhiêu cụm loa chạy trên tổng số. Không phát được thì ghi là không phát và lý do.',
        'Quên báo thì báo sau vẫn được, theo đúng giờ đã phát. Báo nhầm thì sửa lại; cả hai lần đều được giữ.',
      ],
      picture: {
        file: 'aired.png',
        says: 'Xác nhận: giờ phát, phần đã phát, số cụm loa chạy',
      },
    },
    {
      heading: 'Loa hỏng, đổi giờ',
      text: [
        'Loa hỏng thì ghi số cụm còn chạy và ghi chú. Muốn đổi giờ hay phát lại, báo cán bộ truyền thông thêm lượt phát mới và gửi duyệt: kịch bản chỉ phát đúng bản đã duyệt.',
      ],
    },
  ],
}
