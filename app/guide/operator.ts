import type { Guide } from './guide.ts'

export const operator: Guide = {
  heading: 'Phụ trách loa truyền thanh: nhận gói, phát, báo lại',
  lead: 'Đài là của Ủy ban nhân dân xã; Mặt trận cung cấp nội dung. Đã giao kịch bản chưa phải là đã phát: chỉ sổ nhật ký của đài nói được cái gì đã phát.',
  steps: [
    {
      heading: 'Đưa trang trực loa ra màn hình điện thoại',
      text: [
        'Mở “Trực loa” khi có mạng và đợi dòng “Đã lưu để mở khi không có mạng”. Rồi trong thực đơn của trình duyệt (trên iPhone là nút chia sẻ), chọn thêm vào màn hình chính. Mở từ biểu tượng mới ấy một lần khi còn mạng.',
        'Từ đó, 4 giờ 30 sáng không có mạng vẫn mở được: trang hiện bản đã lưu và ghi rõ bản ấy lúc nào. Mỗi tối mở trang một lần khi có mạng để có chương trình ngày mai.',
      ],
      picture: {
        file: 'air.png',
        says: 'Trang trực loa trên điện thoại: giờ phát, kịch bản, số cụm loa và nút báo lại',
      },
    },
    {
      heading: 'Đọc chương trình của buổi',
      text: [
        'Mỗi buổi ghi giờ, độ dài và các tin theo thứ tự đọc. “Mở kịch bản” là toàn bộ lời đọc, chữ to: lời xướng, điểm tin, tin, thông báo (đọc hai lần), nguồn số liệu, lời kết. Đài cần tiếng dân tộc mà chưa có bản dịch thì tin ấy ghi “Chưa có bản tiếng …”.',
        '“In (PDF)” và “Word” là riêng kịch bản; đài dùng giọng máy thì có thêm “Nghe”. “Tải gói phát” là tất cả trong một tệp nén, có bảng giờ và mã để mở trang này.',
      ],
    },
    {
      heading: 'Báo lại sau khi phát',
      text: [
        'Phát xong, chọn “Đã phát đủ”. Phát dở thì chọn “Phát một phần” và ghi bao nhiêu phần trăm; không phát thì chọn “Không phát” và ghi vì sao. Số cụm loa đã điền sẵn, khác thì sửa. Chưa đến giờ mà báo thì máy không nhận.',
        'Không có mạng vẫn báo được: máy ghi “Đã ghi, chờ mạng”, có mạng là tự gửi, mỗi lời báo vào sổ đúng một lần. Hết phiên đăng nhập thì đăng nhập lại, lời báo vẫn còn đó.',
        'Báo nhầm, chọn “Ghi lại cho đúng”: sổ giữ cả hai lần, lần sau được tính.',
      ],
    },
    {
      heading: 'Quên báo, hoặc ghi sổ giấy',
      text: [
        'Vào “Đài truyền thanh”, chọn đài, mở “Sổ nhật ký phát thanh”, chọn “Ghi từ sổ giấy”. Đài có sẵn bảng tính thì chọn “Nhập từ tệp CSV”. Cuối tháng chọn “In sổ (PDF)” để ký.',
        'Dòng vàng “… nhắc lúc …” ở trang trực loa nghĩa là cấp trên thấy đài chưa nhận gói, hoặc buổi đã qua mà chưa báo.',
      ],
    },
    {
      heading: 'Ghi ai nhận phát, cụm loa nào hỏng',
      text: [
        'Mặt trận duyệt nội dung, Ủy ban nhân dân xã quyết định phát. Ở trang của đài, mỗi buổi có “Ghi người nhận phát”: họ tên, và số văn bản nếu có.',
        'Cụm loa hỏng thì mở “Cụm loa”, chọn tên cụm, “Báo hỏng” kèm ngày; sửa xong thì “Báo chạy lại”.',
        'Muốn đổi giờ hay phát thêm, báo cán bộ truyền thông xếp lượt mới và gửi duyệt: kịch bản chỉ có bài đã duyệt.',
      ],
    },
  ],
}
