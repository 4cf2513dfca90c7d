import type { Guide } from './guide.ts'

export const administrator: Guide = {
  heading: 'Quản trị: tài khoản, kênh, và giữ cho máy chạy',
  lead: 'Quản trị không soạn, không duyệt bài. Việc của quản trị là mở tài khoản đúng người, nối kênh, và sao lưu.',
  steps: [
    {
      heading: 'Mở tài khoản',
      text: [
        'Vào “Tài khoản”, chọn “Mở tài khoản”. Mỗi người một tài khoản, một vai trò, một đơn vị; tài khoản thấy đơn vị ấy và các đơn vị bên trong, không thấy tỉnh khác.',
        'Báo mật khẩu đầu tiên riêng cho từng người. Người nghỉ việc thì đóng tài khoản: mọi phiên đang mở hết hiệu lực ngay.',
      ],
      picture: {
        file: 'people.png',
        says: 'Danh sách tài khoản theo đơn vị và vai trò',
      },
    },
    {
      heading: 'Nối kênh',
      text: [
        'Vào “Kênh”, chọn “Nối kênh”. Đài truyền thanh và phần lớn kênh đăng tay chỉ cần tên.',
        'Trang Facebook và Zalo OA: để trống các mã, thêm kênh xong thì chọn “Nối bằng tài khoản”. Đăng nhập trên trang của nền tảng, bấm cho phép; quản lý nhiều trang thì chọn trang của kênh này. Máy chưa khai ứng dụng của nền tảng thì dán mã trang và mã truy cập.',
        'Cổng thông tin điện tử cần địa chỉ https://, tên đăng nhập và mật khẩu ứng dụng của một tài khoản Tác giả trên cổng (WordPress: Hồ sơ, Mật khẩu ứng dụng). Bài đến cổng rồi chờ biên tập của cổng đăng, trừ khi chọn “Đăng ngay”.',
      ],
      picture: {
        file: 'connect.png',
        says: 'Nối một trang Facebook: các mã có thể để trống',
      },
    },
    {
      heading: 'Kênh có còn chạy không',
      text: [
        'Danh sách kênh ghi kênh nào sẵn sàng, kênh nào “Chưa phát được”. Mở một kênh để xem mã truy cập còn bao nhiêu ngày, đang chờ bao nhiêu lượt, lượt nào sẽ không đi được. Mã sắp hết hạn thì trang “Hôm nay” báo trước lượt phát tới.',
        'Kênh báo “Chưa phát được” thì đọc nền tảng nói gì, rồi “Nối lại bằng tài khoản”, hoặc dán mã mới và chọn “Lưu và nối lại”. Mã truy cập giữ trong máy chủ, không hiện lại. “Thử kết nối” hỏi nền tảng mà không đăng gì.',
        '“Sửa tên và thiết lập” đổi những gì không phải mã. Đổi điều làm bài đi ra khác với lúc duyệt thì lượt ấy phải duyệt lại, máy hỏi trước. Kênh đã có bài thì không đổi sang trang khác được: nối một kênh mới.',
      ],
      picture: {
        file: 'health.png',
        says: 'Trang của một kênh: mã truy cập, lần phát gần nhất, số lượt đang chờ',
      },
    },
    {
      heading: 'Dừng việc phát',
      text: [
        'Có tang, thiên tai hay sự cố thì quản trị cũng dừng được: “Dừng, phát tiếp”, rồi “Dừng việc phát”. Mọi bài chờ, không gì bị mất. Cho phát tiếp xong, cán bộ hoặc lãnh đạo chọn cho những lượt đã quá giờ.',
      ],
    },
    {
      heading: 'Nối đài truyền thanh',
      text: [
        'Nối đài như một kênh, đúng xã của đài, rồi vào “Đài truyền thanh”, chọn đài, mở “Cách làm việc của đài”: các buổi phát, giờ được phát, giờ yên lặng, cuối tuần, số lần nghe, thứ tiếng cần thêm. Xã quy định thế nào thì ghi đúng thế ấy; lịch phát trái quy định sẽ bị từ chối. Ghi cả các cụm loa.',
        'Máy của đài muốn tự tải gói thì mở “Đường dẫn cho máy của đài”, chọn “Tạo đường dẫn mới”. Đường dẫn chỉ hiện một lần và chỉ mở được gói của đài ấy; lộ ra ngoài thì chọn “Đóng đường dẫn”.',
        'Giọng máy có sẵn trên máy chủ và luôn tự nói là giọng máy. Muốn lời nhắc đi cả thư điện tử, đặt MAIL_URL; muốn dùng giọng của dịch vụ khác, đặt SPEECH_BASE_URL.',
      ],
    },
    {
      heading: 'Trợ giúp soạn',
      text: [
        'Không đặt gì thì máy ghép câu theo quy tắc ngay trên máy chủ, không gửi chữ nào ra ngoài. Muốn nối mô hình ngôn ngữ, đặt OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL: từ đó bản nháp và số liệu của bài đi đến địa chỉ ấy mỗi khi có người nhờ.',
        'Mỗi đơn vị có hạn mức tháng, đặt ở ASSIST_TOKENS_PER_MONTH. Sổ ghi ai hỏi, lúc nào, hết bao nhiêu; không ghi nội dung.',
      ],
    },
    {
      heading: 'Địa bàn',
      text: [
        'Danh mục 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu có sẵn. Thôn, ấp, tổ dân phố thêm ở trang của từng xã. Nơi đổi tên hay đổi mã vẫn tìm được bằng tên cũ, mã cũ.',
      ],
    },
    {
      heading: 'Sao lưu và khôi phục',
      text: [
        'Trên máy chủ, chạy npm run backup mỗi ngày và chép tệp ra nơi khác. Tệp có mã truy cập của kênh: giữ như giữ con dấu.',
        'Bản vừa khôi phục không tự phát gì. Một dải báo trên mọi trang nói việc phát đang tạm dừng; mở trang ấy, xem bao nhiêu lượt đang chờ, chắc chắn máy cũ đã tắt, rồi mới cho phát tiếp.',
      ],
    },
  ],
}
