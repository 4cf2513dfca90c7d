import type { Guide } from './guide.ts'

export const leader: Guide = {
  heading: 'Lãnh đạo: năm phút để duyệt một bài',
  lead: 'Trang “Hôm nay” trên điện thoại cho thấy ngay bài nào đang chờ. Duyệt là khóa đúng văn bản, ảnh, kênh và giờ: một chữ đổi đi là phải duyệt lại phần ấy.',
  steps: [
    {
      heading: 'Mở bài đang chờ',
      text: [
        'Mở trang “Hôm nay”, chọn bài ở mục “Đang chờ”. Trang duyệt có đúng từng chữ sẽ phát ở từng kênh, giờ phát và số liệu kèm nguồn.',
        'Bài đã từng xem thì chữ mới được tô nền, chỉ cần đọc phần ấy.',
      ],
      picture: {
        file: 'approval.png',
        says: 'Trang duyệt trên điện thoại: nguyên văn, kênh, giờ, và hai nút ở cuối',
      },
    },
    {
      heading: 'Duyệt hoặc trả lại',
      text: [
        '“Duyệt” và “Trả lại” nằm ở cuối trang, trong tầm ngón tay. Trả lại thì ghi cần sửa gì, người soạn đọc đúng những chữ ấy.',
        'Trong lúc đọc mà bài bị sửa, máy không cho duyệt bản cũ: xin đọc lại phần vừa đổi.',
        'Bài do chính mình soạn hoặc xếp lịch thì người khác duyệt.',
        'Lượt ghi “Khẩn cấp” được đọc trước mọi tin và vượt giờ yên lặng: duyệt là đồng ý cả mức ấy. Duyệt nội dung là việc của Mặt trận; nhận phát là việc của Ủy ban nhân dân xã, ghi riêng ở từng buổi.',
      ],
    },
    {
      heading: 'Số liệu và câu máy giúp soạn',
      text: [
        'Cạnh bài là các số liệu kèm nguồn. Bài còn con số chưa rõ nguồn thì không gửi duyệt được. Số nào trong bài mà khung này không có là ngày, giờ, số văn bản, hoặc số người soạn đánh dấu “Không phải số liệu”: xin nhìn kỹ.',
        'Khung vàng là điều cần xem trước khi duyệt: số đã quá 12 tháng, tính theo địa giới trước 1/7/2025, hai số trong bài không khớp nhau, tỷ lệ không khớp tử số và mẫu số. Khung vàng không chặn bài: duyệt hay trả lại là do lãnh đạo.',
        'Màu đỏ là chặn. Số liệu ghi “Đã thay” hoặc “Đã rút” thì bài không duyệt, không phát được cho đến khi sửa, kể cả bài đã duyệt: lượt chưa đi ghi “Đổi sau khi duyệt”. Tin đã phát với số ấy hiện đỏ ở trang “Hôm nay”, chờ cán bộ soạn tin đính chính; tin đính chính cũng phải duyệt.',
        'Khung “… câu trong bài có máy giúp soạn” kể đúng từng câu. Máy đã so số, tên, ngày trong câu với nguồn, người soạn đã chọn lấy. Nhưng máy không so được mọi điều, và câu bị gạch vẫn lấy được sau khi đọc lý do: xin đọc kỹ những câu này.',
        'Mở một số liệu, so với nguồn rồi chọn “Đã đối chiếu với nguồn, đúng”: tên và ngày đối chiếu nằm lại trong sổ.',
      ],
    },
    {
      heading: 'Các đài sáng nay đến đâu',
      text: [
        'Trang “Đài truyền thanh” đếm đài nào có chương trình, đài nào đã nhận gói, đài nào đã báo phát. Đài chưa báo là chưa biết, không phải là đã phát.',
        'Chọn “Xem … đài chưa nhận hoặc chưa báo”, rồi “Nhắc … đài”: một lần bấm nhắc tất cả, mỗi đài ghi giờ đã nhắc. Mở một đài để đọc đúng những gì bà con sẽ nghe, hoặc mở sổ nhật ký của đài.',
      ],
    },
    {
      heading: 'Rút một lượt phát',
      text: [
        'Mở lượt phát chưa đi, chọn “Rút lượt phát này”. Lượt đã giao cho đài thì báo cho đài trước, rồi rút. Mọi lần rút đều vào nhật ký.',
        'Lượt quá giờ hơn một tiếng (máy hỏng, mất mạng) không tự phát: máy giữ lại và hỏi. Còn muốn phát thì chọn “Phát ngay”.',
      ],
    },
    {
      heading: 'Gỡ hoặc đính chính bài đã phát',
      text: [
        'Trong bài, mở các lượt phát rồi chọn “Gỡ hoặc đính chính bài đã phát”. Gỡ thì lãnh đạo hay cán bộ đều làm được, ghi lý do cho người dân. Đính chính thì cán bộ sửa bài trước, lãnh đạo đọc bản sửa rồi chọn “Duyệt và đính chính mọi kênh”: bản sửa thay vào ở mọi kênh sửa được, kênh còn lại thành việc cho người.',
      ],
    },
    {
      heading: 'Dừng việc phát khi có tang, thiên tai, sự cố',
      text: [
        'Vào “Dừng, phát tiếp”, chọn “Dừng việc phát”, chọn nơi và lý do. Mọi bài đã xếp lịch ở nơi ấy và các cấp dưới đều chờ, tin khẩn cấp cũng chờ, không gì bị mất. Bài đã giao cho đài hay người đăng thì báo họ đừng phát: trang trực loa của đài cũng hiện chữ lớn.',
        '“Cho phát tiếp” thì lượt chưa đến giờ đi đúng giờ đã duyệt. Lượt đã quá giờ không tự đi: chọn “Phát ngay”, “Dời” hay “Rút”, từng lượt hoặc tất cả.',
      ],
      picture: {
        file: 'stop.png',
        says: 'Trước khi dừng: nơi nào, vì sao, bao nhiêu lượt sẽ chờ',
      },
    },
    {
      heading: 'Xem ai đã quyết định gì',
      text: [
        '“Nhật ký duyệt” ghi từng bước: ai gửi, ai duyệt, ai rút, lúc nào. Mỗi dòng mang dấu của dòng trước, nên sửa hay xóa một dòng là lộ ngay.',
      ],
      picture: {
        file: 'audit.png',
        says: 'Nhật ký duyệt: ai, làm gì, với bài nào, lúc nào',
      },
    },
    {
      heading: 'Đọc điểm đánh giá',
      text: [
        'Điểm có khoảng tin cậy và độ phủ đứng cạnh. Độ phủ dưới một nửa thì không có điểm chung, chỉ có từng phần. So hai bài, chỉ nói bài nào hơn khi đủ bằng chứng.',
        'Điểm dùng để học từ chiến dịch, không dùng để xếp hạng cán bộ hay địa phương.',
      ],
    },
  ],
}
