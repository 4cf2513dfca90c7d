import type { Guide } from './guide.ts'

export const officer: Guide = {
  heading: 'Cán bộ truyền thông: từ ý đầu tiên đến điểm đánh giá',
  lead: 'Một bài đi qua năm chặng, ghi trên đầu mỗi trang của bài: Soạn, Duyệt, Phát, Đo, Đánh giá. Việc cần làm hôm nay luôn nằm ở trang “Hôm nay”.',
  steps: [
    {
      heading: 'Lập chiến dịch',
      text: [
        'Vào “Chiến dịch”, chọn “Lập chiến dịch”. Ghi tên, mục tiêu, thời gian và địa bàn. Tên nơi có thể dán cả danh sách; nơi trùng tên, máy hỏi lại từng dòng.',
        'Muốn tập cho quen, đánh dấu “Chiến dịch tập dượt”: bài chỉ vào kênh tập dượt, số đo không lẫn với số thật.',
      ],
    },
    {
      heading: 'Ghi số liệu trước khi viết',
      text: [
        'Vào “Số liệu”, chọn “Thêm số liệu”. Số nào cũng cần cơ quan công bố và ngày: thiếu một trong hai thì chưa ghi được. Khi dùng trong bài, nguồn và ngày theo bài đến mọi kênh, cả bản đọc trên loa.',
        'Có văn bản, bài báo thì chọn “Lấy từ văn bản”, dán vào, chọn “Tìm số liệu”. Máy tìm các con số cùng câu chứa số; bỏ chọn số không dùng, sửa chỗ máy hiểu sai, rồi “Ghi vào sổ những số đã chọn”.',
        'Có bảng Excel thì chọn “Nhập từ bảng tính”, rồi “Kiểm tra bảng”. Máy nói dòng nào cần sửa, số nào không khớp, mà chưa ghi gì. Sửa xong mới ghi, và ghi cả bảng một lần.',
        'Khung vàng ở đầu sổ là chỗ cần xem lại: hai nguồn nói khác nhau, tỷ lệ không khớp tử số và mẫu số, ký hiệu văn bản không phải của cơ quan ấy. Người khác mở từng số, so với nguồn rồi chọn “Đã đối chiếu với nguồn, đúng”.',
      ],
      picture: {
        file: 'figures.png',
        says: 'Sổ số liệu: mỗi số có nguồn, ngày và đường dẫn',
      },
    },
    {
      heading: 'Soạn thông điệp',
      text: [
        'Ở trang “Hôm nay”, chọn “Soạn thông điệp”. Viết tiêu đề, một câu ý chính, nội dung và điều mời bà con làm. Bên cạnh là bản của từng kênh: trang Facebook, bản đọc trên loa, bản để đăng tay.',
        'Mất điện hay sập máy, chữ đang gõ vẫn còn: mở lại trang, chọn “Lấy lại”. Hai người cùng sửa một bài, người lưu sau được xem bản của người trước rồi mới quyết định.',
        'Cần câu chữ riêng cho một kênh, chọn “Sửa riêng bản này”.',
      ],
      picture: {
        file: 'message.png',
        says: 'Trang soạn: bài ở bên trái, bản của từng kênh ở bên phải',
      },
    },
    {
      heading: 'Gắn nguồn cho từng con số',
      text: [
        'Ở mục “Số liệu dùng trong bài”, đánh dấu số liệu của bài rồi “Lưu bài”. Số gõ đúng như sổ thì tự có nguồn.',
        'Số còn lại nằm trong khung “con số chưa có nguồn”. Với mỗi số, chọn số liệu trong sổ nói đúng số ấy, hoặc “Không phải số liệu”, rồi “Lưu lựa chọn”. Còn một số chưa rõ thì chưa gửi duyệt được. Ngày, giờ, số điện thoại, số văn bản máy tự nhận ra.',
        'Số đã gắn hiện trong ô soạn như {78,7%|k3f9xa}: cứ để nguyên, bà con chỉ thấy 78,7%. Tiêu đề thì gõ số như thường, số liệu đã đánh dấu là đủ.',
        'Sửa câu có số đã đánh dấu “Không phải số liệu” thì máy hỏi lại số ấy.',
      ],
    },
    {
      heading: 'Kể một câu chuyện số liệu',
      text: [
        'Khi soạn, chọn loại “Câu chuyện số liệu”: tiêu đề là câu hỏi, ý chính là điều biểu đồ cho thấy. Đánh dấu số liệu, lưu bài, chọn “Thêm biểu đồ”, chọn số liệu và dạng, rồi “Dùng biểu đồ này”. Dạng nào chưa vẽ được, máy nói vì sao.',
        'Biểu đồ lấy số từ sổ, không gõ tay. Ảnh ngang, ảnh dọc để đăng và áp phích A4, A3 có mã QR để in thì tải ở “Đổi biểu đồ”; bảng số và lời mô tả nằm ngay dưới biểu đồ.',
      ],
    },
    {
      heading: 'Nhờ máy đề xuất câu chữ',
      text: [
        'Chọn “Trợ giúp soạn”, chọn việc cần giúp, rồi “Xem đề xuất”. Máy chỉ đề xuất bên cạnh; chọn “Lấy câu này” ở từng câu, rồi “Đưa các câu đã chọn vào bài”. Chưa nối với mô hình nào, máy ghép theo quy tắc và nói rõ như thế.',
        'Câu bị gạch là câu nói điều số liệu và nguồn không nói, lý do ghi ngay dưới. Vẫn muốn lấy thì đọc lý do rồi chọn “Đã đọc lý do, vẫn lấy”. Câu không bị gạch vẫn phải đọc: máy so số, tên, ngày, không so được mọi điều.',
        'Cạnh bài có “Độ dễ đọc” và những cụm từ công văn nên thay bằng lời thường; bảng lời thường của đơn vị sửa ở “Danh sách cụm từ”.',
      ],
    },
    {
      heading: 'Xếp giờ và gửi duyệt',
      text: [
        'Ở mục “Đi đâu, lúc nào”, chọn “Thêm lượt phát” cho từng kênh. Sau đó chọn “Gửi duyệt”. Người soạn không tự duyệt bài của mình.',
        'Bài đã duyệt mà sửa một chữ, hoặc đổi giờ, thì phần ấy chờ duyệt lại; phần không đổi vẫn đi.',
      ],
    },
    {
      heading: 'Xếp bài lên loa',
      text: [
        'Thêm lượt phát ở đài thì có thêm mức ưu tiên và “Phát lại” mỗi ngày hay mỗi ngày làm việc, đến hết một ngày. “Thông thường” theo mọi quy định của xã. “Ưu tiên” đọc trước, được nhắc lại nhiều hơn và phát cả cuối tuần khi xã chỉ dành cuối tuần cho tin ưu tiên. “Khẩn cấp” đọc trước tất cả và vượt giờ yên lặng; lãnh đạo thấy rõ mức này khi duyệt.',
        'Trái quy định của xã (giờ yên lặng, quá số buổi, buổi quá dài, nghe quá nhiều lần) thì không lượt nào được xếp. Máy nói vướng ở đâu và chỗ gần nhất còn được: chọn chỗ ấy, rút ngắn bài, hoặc bớt ngày phát lại.',
        'Ở tỉnh, “Tất cả … đài truyền thanh” xếp một lần cho mọi đài. Đài nào không nhận được giờ ấy thì máy nêu tên; đánh dấu bỏ qua những đài đó thì các đài còn lại vẫn được xếp.',
      ],
    },
    {
      heading: 'Bài cần tiếng dân tộc',
      text: [
        'Đài cần tiếng Khmer, Mông, Ê Đê… thì dưới bản đọc trên loa có “Các thứ tiếng”. Dán bản dịch, ghi người dịch, người đọc soát và ngày: phải là hai người. Máy không dịch và giọng máy không đọc các tiếng ấy. Bài sửa sau khi dịch thì cần bản dịch mới.',
      ],
    },
    {
      heading: 'Xem đài phát gì, ai đã báo',
      text: [
        'Trang “Đài truyền thanh” ghi đài nào đã nhận gói, đã báo phát. Mở một đài để đọc đúng những gì sẽ nghe, theo từng buổi. Đã xếp, đã duyệt hay đã giao đều chưa phải là đã phát: chỉ sổ nhật ký của đài nói điều đó. Ai nhận phát là việc của Ủy ban nhân dân xã, ghi ở từng buổi.',
        'Ở tỉnh, trang này có mọi đài trong tỉnh. Chọn “Xem … đài chưa nhận hoặc chưa báo”, rồi “Nhắc … đài”: lời nhắc hiện trên trang trực loa của đài.',
        'Giờ phát, giờ yên lặng, số buổi, thứ tiếng, người đọc hay giọng máy: sửa ở “Cách làm việc của đài”, theo quy định của xã.',
      ],
      picture: {
        file: 'station.png',
        says: 'Một ngày của đài: từng phần của buổi phát, đúng như sẽ nghe',
      },
    },
    {
      heading: 'Theo dõi lượt phát',
      text: [
        'Trang “Lịch phát” cho biết từng lượt: xanh lam là đã xếp lịch, xanh lá là đã lên, vàng là đã giao cho người, đỏ là không lên được, tím là chưa rõ.',
        '“Chưa rõ” nghĩa là mạng đứt đúng lúc gửi. Máy tự tìm bài trên kênh hai lần, cách nhau một phút, rồi mới gửi lại. Kênh nào máy không đọc được thì mở lượt phát, so hai bản, rồi chọn “Đã thấy bài” hoặc “Chưa lên, gửi lại”. Máy không bao giờ gửi lại khi chưa chắc.',
      ],
      picture: {
        file: 'deliveries.png',
        says: 'Lịch phát trong ngày, mỗi lượt một trạng thái bằng chữ và màu',
      },
    },
    {
      heading: 'Xem cả tháng, dời giờ',
      text: [
        'Trên “Lịch phát” có ba cách xem: “Tháng”, “Ngày”, “Danh sách”, lọc theo kênh, địa bàn, trạng thái. Muốn dời một lượt thì kéo sang ngày khác, hoặc chọn “Dời” rồi ghi ngày, giờ. Bài đã duyệt cho giờ cũ thì giờ mới phải gửi duyệt lại.',
        'Bài trùng lời với bài khác trên cùng kênh trong 7 ngày thì ghi “Trùng bài”, hai bài cách nhau chưa đến 30 phút thì ghi “Sát giờ”. Cả hai chỉ nhắc, không chặn.',
      ],
      picture: {
        file: 'calendar.png',
        says: 'Lịch phát cả tháng: mỗi ngày những lượt nào, ở trạng thái nào',
      },
    },
    {
      heading: 'Đăng tay rồi báo lại',
      text: [
        'Với kênh đăng tay (nhóm Zalo, bảng tin), đến giờ bài nằm sẵn để chép. Đăng xong, dán đường dẫn vào ô xác nhận: có đường dẫn là bằng chứng hạng B, không có là hạng D.',
      ],
    },
    {
      heading: 'Mời người phối hợp',
      text: [
        'Người có trang, kênh riêng hay hay nói chuyện với bà con không nhận kịch bản mà nhận bản mời: một điều cần nói, số liệu có nguồn, điều không được nói, và câu ghi rõ là nội dung phối hợp. Họ nói bằng lời của mình.',
        'Bản mời đã giao thì mở lượt phát, chọn “Bản mời và câu trả lời”, rồi “Tạo đường dẫn cho người nhận”: gửi riêng hoặc cho quét mã. Người nhận không cần tài khoản và chỉ thấy bản mời ấy; họ nhận lời hay từ chối, báo đường dẫn bài đã đăng, rồi gửi số. Bài thiếu câu ghi rõ hiện ở việc cần xử lý.',
      ],
      picture: {
        file: 'brief.png',
        says: 'Bản mời trên điện thoại của người phối hợp',
      },
    },
    {
      heading: 'Gỡ hoặc đính chính bài đã phát',
      text: [
        'Ở trang các lượt phát của bài, chọn “Gỡ hoặc đính chính bài đã phát”. “Gỡ khỏi mọi kênh” rút lượt chưa đi và gỡ bài đã lên, một lần cho tất cả; kênh nào máy không gỡ được thì máy giao việc cho người. Lý do ghi ở đây hiện trên trang đính chính công khai.',
        'Muốn đính chính thì sửa bài trước, lưu lại; lãnh đạo đọc bản sửa, chọn “Duyệt và đính chính mọi kênh”. Tin đính chính soạn thành bài riêng và đăng lên trang tin cũng đứng ở trang đính chính, cạnh tin đã sai.',
      ],
      picture: {
        file: 'recall.png',
        says: 'Gỡ một bài khỏi mọi kênh: bao nhiêu lượt đã phát, và lý do nói với người dân',
      },
    },
    {
      heading: 'Khi một con số hóa ra sai',
      text: [
        'Mở số ấy trong sổ, chọn “Sửa số liệu” hay “Rút số liệu” và ghi lý do. Số cũ vẫn giữ trong sổ. Bài chưa phát mà dùng số ấy thì bị giữ lại: mở bài, chọn “Dùng …” để thay số mới; số gõ tay và số trong tiêu đề thì sửa bằng tay, số đã rút thì bỏ khỏi bài. Rồi gửi duyệt lại.',
        'Tin đã phát hiện màu đỏ ở trang “Hôm nay”. Chọn “Soạn tin đính chính”: máy viết sẵn tin nói rõ sai ở đâu, số đúng là bao nhiêu. Đọc lại, xếp vào đúng những kênh đã phát, gửi duyệt. Không cần đính chính thì chọn “Không cần đính chính” và ghi lý do.',
      ],
    },
    {
      heading: 'Xem số đo và điểm',
      text: [
        'Máy đọc số đo sau 1 giờ, 6 giờ, 24 giờ, 3 ngày, 7 ngày và 30 ngày. Số tự nhập cần ngày; ô để trống là chưa đo, không tính là 0.',
        'Trang “Đánh giá” giải thích điểm đến từng phép tính, và nói cần đo thêm gì cho chắc hơn. Điểm để học từ chiến dịch, không để xếp hạng cán bộ.',
      ],
      picture: {
        file: 'score.png',
        says: 'Trang đánh giá: điểm, khoảng tin cậy và phần chưa đo',
      },
    },
  ],
}
