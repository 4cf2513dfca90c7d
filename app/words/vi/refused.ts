/** Why something was not done, for every reason the server gives. */
export const refused = {
  airings: {
    endsBefore: 'Giờ kết thúc sớm hơn giờ bắt đầu.',
    noReason: 'Không phát thì xin ghi vì sao.',
    share: 'Phát một phần: xin ghi bao nhiêu phần trăm, từ 1 đến 99.',
  },
  approvals: {
    faulty: 'Bản cho {{name}} chưa gửi được. {{fault}} Xin sửa bản của kênh này rồi gửi duyệt lại.',
    figureEnded_other:
      'Bài dùng {{count}} số liệu đã được thay hoặc rút, trước hết là {{value}} {{unit}}. Xin sửa bài rồi gửi duyệt.',
    unsourced_other:
      'Còn {{count}} con số chưa có nguồn, trước hết là “{{written}}”. Xin gắn số liệu, hoặc đánh dấu không phải số liệu.',
    changedMeanwhile: 'Bài vừa được sửa trong lúc đang xem. Xin đọc lại bản mới trước khi duyệt.',
    needsWords: 'Xin ghi rõ cần sửa gì, để người soạn biết mà làm.',
    nothingPlanned: 'Chưa chọn kênh và giờ phát nào. Hãy thêm ít nhất một lượt phát rồi gửi duyệt.',
    notSubmitted: 'Bài chưa được gửi duyệt, hoặc đã được duyệt rồi.',
    notYours: 'Tài khoản này không có quyền duyệt ở đơn vị đó.',
    own: 'Không ai tự duyệt bài của mình. Xin chuyển người khác duyệt.',
    tooLong_other: 'Bài cho {{name}} dài {{count}} ký tự, quá {{most}} ký tự kênh này nhận.',
  },
  assist: {
    busy: 'Mô hình đang bận. Xin thử lại sau {{seconds}} giây; bản nháp vẫn nguyên.',
    cancelled: 'Đã dừng theo yêu cầu; bản nháp vẫn nguyên.',
    cannotFit:
      'Không rút được bài xuống {{most}} ký tự mà còn đủ tiêu đề, thông điệp và nguồn. Xin tự rút ngắn.',
    changedSince: 'Chỗ này của bản nháp đã được sửa từ khi có đề xuất. Hãy lấy đề xuất mới.',
    cutOff: 'Câu trả lời của mô hình bị đứt giữa chừng nên không dùng. Xin thử lại.',
    faulty: 'Máy chủ mô hình gặp lỗi. Xin thử lại sau; bản nháp vẫn nguyên.',
    key: 'Máy chủ mô hình không nhận khóa của Lan Tỏa. Xin báo người quản trị hệ thống.',
    leaked:
      'Câu trả lời của mô hình chép lại chỉ dẫn nội bộ nên bị bỏ. Xin xem lại văn bản đưa vào.',
    limit:
      'Đơn vị đã dùng {{used}} trong {{most}} đơn vị chữ của tháng này, không đủ cho lần hỏi này. Sang tháng sẽ hỏi tiếp được.',
    longDocument: 'Văn bản dài quá {{most}} ký tự nên không hỏi mô hình.',
    needsChannel: 'Xin chọn kênh cần viết cho vừa.',
    needsModel: 'Chưa nối với mô hình nào, và quy tắc không dịch được câu của người viết.',
    noModel: 'Máy chủ không có mô hình đã khai. Xin báo người quản trị hệ thống.',
    noQuota: 'Tài khoản của máy chủ mô hình đã hết hạn mức. Xin báo người quản trị hệ thống.',
    notTaken: 'Máy chủ mô hình không nhận câu hỏi này: bài có thể quá dài.',
    nothingSaid: 'Không có câu nào để đề xuất.',
    nothingTaken: 'Xin chọn ít nhất một câu của đề xuất.',
    oneHeadline: 'Xin chọn một tiêu đề.',
    over: 'Đề xuất này đã được bỏ hoặc đã lấy hết.',
    refused: 'Mô hình từ chối trả lời. Xin soạn tiếp bằng tay.',
    silent: 'Mô hình im lặng quá {{seconds}} giây nên đã thôi chờ. Bản nháp vẫn nguyên.',
    tooLong: 'Mô hình trả lời lâu quá {{seconds}} giây nên đã thôi chờ. Bản nháp vẫn nguyên.',
    unreachable: 'Không nối được với máy chủ mô hình. Xin thử lại sau; bản nháp vẫn nguyên.',
    unread: 'Câu bị gạch chỉ lấy được sau khi đã đọc lý do. Xin mở lý do của câu đó.',
    unreadable: 'Câu trả lời của mô hình không đúng mẫu nên không dùng. Xin thử lại.',
  },
  briefs: {
    closed: 'Đường dẫn này đã đóng hoặc hết hạn. Xin liên hệ người gửi.',
    needsLinkOrWords: 'Xin dán đường dẫn của bài, hoặc ghi đã nói ở đâu.',
    needsWords: 'Câu ghi rõ còn thiếu: xin ghi đã làm gì để bổ sung.',
    notHandedOver:
      'Bản mời chưa được giao. Máy giao khi bài đã được duyệt, trước ngày đăng ba ngày.',
    notPublished: 'Chưa có bài nào được báo là đã đăng.',
    notYours: 'Bản mời này không thuộc đơn vị.',
    published: 'Bài đã được báo là đã đăng, không từ chối được nữa.',
    tooOften: 'Đã gửi nhiều lần trong ít phút. Xin chờ mười phút rồi gửi lại.',
  },
  campaigns: {
    endsBeforeStart: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    foreignPlace: 'Có địa bàn nằm ngoài đơn vị của tài khoản này.',
    needsPlace: 'Chiến dịch cần ít nhất một địa bàn.',
    notYours: 'Tài khoản này không lập chiến dịch.',
  },
  corrections: {
    needsWords: 'Xin ghi lý do không đính chính.',
    notDue: 'Tin này không còn chờ đính chính.',
    notYours: 'Tài khoản này không soạn bài ở đơn vị đó.',
  },
  deliveries: {
    cannot: {
      confirm: 'Lượt phát này không ở trạng thái chờ xác nhận.',
      'declared-absent': 'Lượt phát này không còn ở trạng thái chưa rõ.',
      'declared-sent': 'Lượt phát này không còn ở trạng thái chưa rõ.',
      released: 'Lượt phát này không ở trạng thái chờ phát.',
      withdrawn: 'Không rút được nữa: bài đã lên hoặc đang được gửi đi.',
    },
    notBeside:
      'Bài này không còn trên kênh, hoặc là bài của một lượt phát khác. Xin xem lại danh sách.',
    notYours: 'Tài khoản này không có quyền với lượt phát đó.',
    toCome: 'Giờ phát thật ở tương lai. Xin xác nhận sau khi đã phát.',
  },
  destinations: {
    noChannel: 'Không có loại kênh này.',
    noApp:
      'Máy này chưa khai ứng dụng của nền tảng nên chỉ nối được bằng cách dán mã. Nhờ người cài đặt khai ứng dụng.',
    stateUnknown:
      'Không có lời xin nối kênh nào ứng với lần quay về này: có thể nó đã được dùng, hoặc do người khác bắt đầu. Hãy bấm nối kênh lại từ đầu.',
    stateOver: 'Lời xin nối kênh đã quá 15 phút. Hãy bấm nối kênh lại từ đầu.',
    declined: 'Trên trang của nền tảng chưa bấm cho phép, nên kênh giữ nguyên như cũ.',
    otherAccount:
      'Tài khoản vừa cho phép không phải của trang đã khai trong kênh này, nên không nhận. Nền tảng trả về: {{detail}}. Muốn dùng trang khác thì thêm một kênh mới.',
    noAccounts:
      'Tài khoản vừa cho phép không quản lý trang nào mà Lan Tỏa được đăng bài. Hãy dùng tài khoản quản trị của trang và chọn trang ấy khi được hỏi.',
    notOffered:
      'Trang đó không nằm trong những trang vừa được cho phép. Hãy chọn một trang ở dưới.',
    notGiven: 'Nền tảng không cấp mã truy cập: {{detail}}. Hãy bấm nối kênh lại từ đầu.',
    notYours: 'Tài khoản này không quản lý kênh ở đơn vị đó.',
    noKey:
      'Máy này chưa có SECRETS_KEY nên không giữ kín được mã truy cập. Nhờ người cài đặt đặt khóa này.',
    noAnswer: 'Nền tảng không trả lời. Kênh giữ nguyên như trước; xin thử lại sau ít phút.',
    limitUnclear: 'Giới hạn là số nguyên từ 1 đến 1.440, hoặc để trống.',
    settingMissing: 'Còn thiếu: {{setting}}.',
    isBound:
      'Không đổi được “{{setting}}”: đã có bài xếp lịch hoặc đã phát ở kênh này, đổi thì bài cũ chỉ sang nơi khác. Muốn dùng nơi khác thì nối một kênh mới.',
    reopens_other:
      'Sửa như vậy thì {{count, number}} lượt đã duyệt không còn đúng như đã duyệt: lượt chờ phát phải duyệt lại, lượt đang giao người làm được báo là đã đổi. Đồng ý thì đánh dấu ở cuối biểu mẫu rồi lưu lần nữa.',
  },
  recalls: {
    notYours: 'Tài khoản này không gỡ hay đính chính được bài đó.',
    needsWords: 'Xin ghi lý do. Lời này hiện ở trang đính chính công khai.',
    nothingOut: 'Thông điệp này chưa có lượt phát nào để gỡ.',
    nothingDiffers: 'Những bài đã lên đều đúng như nội dung hiện nay, không có gì để đính chính.',
    notWaiting: 'Việc này không còn chờ người làm.',
  },
  figures: {
    dateToCome: 'Ngày của số liệu ở tương lai. Số liệu phải có đến một ngày đã qua.',
    needsDate: 'Số liệu cần ngày: năm, tháng hoặc ngày, ví dụ 06/2025.',
    ended: 'Số liệu này đã được thay hoặc rút rồi.',
    needsSource: 'Số liệu cần nguồn: cơ quan nào công bố, ở đâu.',
    needsWhy: 'Xin ghi lý do để người dùng số liệu này biết.',
    ownFigure: 'Người nhập không tự đối chiếu số liệu của mình. Xin nhờ người khác.',
    notYours: 'Tài khoản này không thêm số liệu.',
  },
  lexicon: {
    empty: 'Xin điền cả chữ viết tắt và cách đọc.',
    notSpelled: 'Cách đọc phải viết hoàn toàn bằng chữ, không có số, ký hiệu hay chữ viết tắt.',
    notYours: 'Tài khoản này không sửa cách đọc của đơn vị đó.',
  },
  measurements: {
    beforeOut: 'Ngày giờ của số đo sớm hơn lúc bài lên.',
    cannotRead: 'Kênh này không đọc được số đo từ máy. Xin nhập số bằng tay.',
    clustersOutside: 'Số cụm loa chạy lớn hơn tổng số cụm.',
    negative: 'Số đo là số từ 0 trở lên.',
    noMetric: 'Kênh này không có chỉ số đó.',
    notOut: 'Bài chưa lên, chưa có gì để đo.',
    notYours: 'Tài khoản này không nhập số đo cho lượt phát đó.',
    shareOutside: 'Phần đã phát nằm trong khoảng 0 đến 100%.',
    toCome: 'Ngày của số đo ở tương lai.',
  },
  messages: {
    editedMeanwhile:
      '{{author}} vừa lưu lần sửa {{number}} trong lúc đang soạn. Chữ đã gõ vẫn còn nguyên dưới đây; xin so với bản mới rồi lưu lại.',
    noSuchNumber: 'Con số ấy không còn trong bài. Xin xem lại các số trong bài.',
    noSuccessor: 'Chưa có số liệu nào thay cho số liệu ấy.',
    otherNumber: 'Số liệu đã chọn không nói con số {{written}}.',
    foreignFigure: 'Có số liệu không thuộc sổ số liệu của đơn vị. Xin chọn lại.',
    notYours: 'Tài khoản này không soạn bài ở đơn vị đó.',
    tooManyFigures: 'Một bài gắn tối đa {{most}} số liệu.',
  },
  pauses: {
    already: 'Việc phát ở đơn vị này đang dừng rồi.',
    needsWords: 'Lý do khác thì xin ghi rõ, để mọi người cùng biết.',
    notYours: 'Tài khoản này không dừng hay mở lại việc phát ở đơn vị đó.',
    over: 'Việc phát đã được mở lại rồi.',
  },
  people: {
    commonPassword: 'Mật khẩu này có trong danh sách ai cũng thử đầu tiên. Xin chọn mật khẩu khác.',
    emailTaken: 'Đã có tài khoản dùng địa chỉ thư điện tử này.',
    longPassword_other: 'Mật khẩu dài tối đa {{count}} ký tự.',
    noPlace: 'Không có đơn vị này.',
    notYours: 'Tài khoản này không quản lý người dùng ở đơn vị đó.',
    ownPassword:
      'Mật khẩu không được là họ tên hay địa chỉ thư của chính tài khoản. Xin chọn mật khẩu khác.',
    shortPassword_other: 'Mật khẩu cần ít nhất {{count}} ký tự.',
    tooManyFailures: 'Đã thử sai nhiều lần. Xin đợi {{minutes}} phút rồi thử lại.',
    wrongCurrent: 'Mật khẩu đang dùng chưa đúng.',
    wrongPassword: 'Địa chỉ thư điện tử hoặc mật khẩu chưa đúng.',
  },
  pictures: {
    damaged:
      'Có ảnh bị hỏng hoặc chép thiếu nên không đọc được. Xin chọn lại tệp khác; chưa ảnh nào được thêm.',
    format:
      'Chỉ nhận ảnh JPEG, PNG hoặc WebP. Có tệp không phải ba loại ấy, dù tên tệp ghi gì; chưa ảnh nào được thêm.',
    moves: 'Chỉ nhận ảnh đứng yên; có ảnh động. Chưa ảnh nào được thêm.',
    noAlt_other:
      'Còn {{count}} ảnh chưa có lời mô tả cho người không nhìn thấy. Xin ghi đủ rồi gửi duyệt.',
    nothingChosen: 'Chưa chọn ảnh nào.',
    tooHeavy: 'Mỗi ảnh không quá {{most}} MB; có ảnh nặng hơn. Chưa ảnh nào được thêm.',
    tooMany: 'Một bài có nhiều nhất {{most}} ảnh. Chưa ảnh nào được thêm.',
    tooManyPoints:
      'Có ảnh quá lớn để xử lý: nhiều nhất {{most}} triệu điểm ảnh, ít hơn với ảnh WebP hoặc ảnh hiện dần. Xin thu nhỏ rồi thêm lại.',
  },
  places: {
    dissolved: '{{name}} không còn từ ngày {{day}}. Xin chọn đơn vị mới của nơi đó.',
    notYours: 'Tài khoản này không thêm địa bàn ở đơn vị đó.',
    villageExists: 'Xã, phường này đã có {{name}}.',
    villageNeedsCommune: 'Thôn, ấp, tổ dân phố phải thuộc một xã, phường hoặc đặc khu.',
    villageNeedsName: 'Xin ghi tên thôn, ấp hoặc tổ dân phố.',
  },
  plain: {
    empty: 'Xin điền cả cụm từ công văn và lời thường.',
    notYours: 'Tài khoản này không sửa lời thường của đơn vị đó.',
  },
  plans: {
    goneBy: 'Giờ này đã qua.',
    goneOut: 'Lượt phát này đã đi, không đổi được nữa.',
    noDestination: 'Không có kênh này ở đơn vị.',
    noHandNeeded: 'Kênh này không đăng bằng tay, không cần giao cho ai.',
    notThere: 'Người được giao phải thuộc đơn vị của kênh hoặc đơn vị bên dưới.',
    notYours: 'Tài khoản này không xếp lịch cho bài đó.',
    outsideCampaign: 'Ngày phát nằm ngoài chiến dịch ({{startsOn}} đến {{endsOn}}).',
    rehearsalMixed: 'Bài tập dượt chỉ đi vào kênh tập dượt, bài thật chỉ đi vào kênh thật.',
    someCannot_other:
      '{{count}} trong {{all}} đài không nhận được buổi này: {{names}}. Chưa xếp lịch đài nào. Chọn giờ khác, hoặc bỏ qua những đài đó.',
    sameTime: '{{name}} đã có một lượt phát bài này vào đúng giờ đó.',
  },
  press: {
    eachAlone: 'Thông cáo gồm nhiều thư. Xin chọn “đã nhận” hoặc “chưa nhận” ở từng thư.',
    left: '{{address}} đã rút khỏi danh sách. Chỉ thêm lại khi có địa chỉ mới, ghi ngày sau khi rút.',
    noBounce: 'Không đọc thấy báo lỗi gửi thư. Xin lưu nguyên thư báo lỗi dạng .eml rồi thử lại.',
    notDoubtful: 'Thư này không còn ở trạng thái chưa rõ.',
    notYours: 'Tài khoản này không giữ danh sách báo chí của đơn vị đó.',
    strangeBounce: 'Thư báo lỗi này nói về địa chỉ không có trong thông cáo.',
    toCome: 'Ngày có địa chỉ {{address}} ở tương lai.',
    tooMany: 'Một danh sách có nhiều nhất 2.000 người nhận.',
  },
  programmes: {
    noName: 'Xin ghi họ tên người nhận phát.',
    noSession: 'Không có buổi phát nào vào giờ đó.',
  },
  setUp: {
    tooManyFailures: 'Đã nhập sai mã nhiều lần. Xin đợi một phút rồi thử lại.',
    wrongCode:
      'Mã chưa đúng, đã dùng rồi, hoặc đã quá một ngày. Xin xem lại trên màn hình máy chủ; khởi động lại Lan Tỏa để có mã mới.',
  },
  screenshots: {
    enough: 'Lượt phát này đã có {{most}} ảnh chụp màn hình, không nhận thêm ảnh nữa.',
  },
  stations: {
    broken: {
      quiet: '{{name}}: {{from}}–{{until}} là giờ yên lặng, chỉ tin khẩn cấp được phát.',
      quietElsewhere:
        '{{name}}: {{from}}–{{until}} là giờ yên lặng, chỉ tin khẩn cấp được phát. Còn chỗ: {{at}} ngày {{better}}.',
      hours: '{{name}}: xã chỉ cho phát trong khoảng {{from}}–{{until}}.',
      hoursElsewhere:
        '{{name}}: xã chỉ cho phát trong khoảng {{from}}–{{until}}. Còn chỗ: {{at}} ngày {{better}}.',
      weekend: '{{name}}: ngày {{on}} là cuối tuần, xã không phát tin ở mức này.',
      weekendElsewhere:
        '{{name}}: ngày {{on}} là cuối tuần, xã không phát tin ở mức này. Còn chỗ: {{at}} ngày {{better}}.',
      sessions: '{{name}}: ngày {{on}} đã đủ {{most}} buổi.',
      sessionsElsewhere:
        '{{name}}: ngày {{on}} đã đủ {{most}} buổi. Còn chỗ: {{at}} ngày {{better}}.',
      length:
        '{{name}}: buổi {{from}}–{{until}} ngày {{on}} sẽ dài quá {{seconds}} giây. Rút ngắn bài khoảng {{syllables}} tiếng, hoặc chọn buổi khác.',
      lengthElsewhere:
        '{{name}}: buổi {{from}}–{{until}} ngày {{on}} sẽ dài quá {{seconds}} giây. Rút ngắn bài khoảng {{syllables}} tiếng, hoặc chọn buổi khác. Còn chỗ: {{at}} ngày {{better}}.',
      repeats:
        '{{name}}: bài này sẽ nghe {{times}} lần trong 7 ngày, xã cho nhiều nhất {{most}}. Bớt ngày phát, hoặc dùng mức ưu tiên nếu thật cần.',
      repeatsElsewhere:
        '{{name}}: bài này sẽ nghe {{times}} lần trong 7 ngày, xã cho nhiều nhất {{most}}. Bớt ngày phát, hoặc dùng mức ưu tiên nếu thật cần. Còn chỗ: {{at}} ngày {{better}}.',
    },
    brokenToCome: 'Ngày hỏng ở tương lai.',
    noLanguage: 'Không có thứ tiếng này trong danh sách.',
    noSlot: 'Đài cần ít nhất một buổi phát.',
    notYours: 'Tài khoản này không quản lý đài đó.',
    sameCluster: 'Đài đã có cụm loa tên {{name}}.',
    slotEnds: 'Buổi {{from}}–{{until}} kết thúc trước khi bắt đầu.',
    slotsOverlap: 'Buổi {{first}} và buổi {{second}} trùng giờ nhau.',
  },
  translations: {
    noLanguage: 'Không có thứ tiếng này trong danh sách.',
    notYours: 'Tài khoản này không nhập bản dịch cho bài đó.',
    onePerson: 'Người dịch và người đọc soát phải là hai người.',
    readBefore: 'Ngày soát sớm hơn ngày dịch.',
    toCome: 'Ngày dịch hoặc ngày soát ở tương lai.',
  },
} as const
