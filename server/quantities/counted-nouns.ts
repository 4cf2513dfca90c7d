import { words } from './found.ts'

/** Things that are counted, by their first syllable. */
const NOUNS = words(
  'xã phường thôn xóm ấp bản buôn làng tổ khu huyện tỉnh quận vùng miền điểm hộ người khẩu nhân gia cháu em cụ ' +
    'ông bà con cây chiếc cái bộ căn nhà ngôi phòng lớp trường trạm cầu đường tuyến km km² m m² ha kg tấn tạ lít ' +
    'mét sào mẫu héc đồng đ vnđ vnd usd đô tiêu chỉ mô dự công chương lượt lần buổi ca đợt phiên suất phần gói ' +
    'học sinh giáo bác cán đảng hội đoàn đại thành chi tập doanh hợp sản cơ đơn cấp ngành lĩnh bài tin bản kênh ' +
    'trang đầu thiết máy loa cụm đài giờ phút giây ngày tháng năm tuần quý thế triệu tỷ tỉ nghìn ngàn trăm chục ' +
    'nhóm đội câu bữa món giải nội nhiệm mục ý điều khoản bước việc cách loại dạng hình kiểu dân lao thuê tài ' +
    'hồ văn giấy thẻ phiếu ý chuyến xe tàu thuyền ao giếng bể công vườn rừng đàn trâu bò lợn gà chuyên đề sáng ' +
    'thủ dịch vụ kỹ bệnh ca giường trẻ phụ thanh già cựu gương tấm bức cuốn quyển tờ lá đôi cặp địa nước di khách ' +
    'nghệ hạng môn câu trụ khâu tầng góc cuộc hoạt sự vị tên thửa lô mảnh héc-ta quỹ nguồn khoản vốn mức dòng tiểu ' +
    'hàng cột đập kênh mương hệ nhịp mũi tình nhân chốt tủ quầy sạp chợ kho bến hố thùng giống dân',
)

export function isUnitWord(word: string): boolean {
  return NOUNS.has(word)
}

/** Two syllables and more that are one thing, so that their first is not taken for another. */
const COMPOUNDS = [
  'điểm cầu',
  'đồng bào',
  'đồng chí',
  'tiêu chí',
  'chỉ tiêu',
  'tổ dân phố',
  'khu dân cư',
  'lao động',
  'học sinh',
  'học viên',
  'sinh viên',
  'lượt người',
  'nhân khẩu',
  'đại biểu',
  'cán bộ',
  'hội viên',
  'đoàn viên',
  'đảng viên',
  'dự án',
  'mô hình',
  'công trình',
  'sản phẩm',
  'hợp tác xã',
  'doanh nghiệp',
  'thành viên',
  'tỉnh thành',
  'địa phương',
  'đơn vị',
  'điểm trường',
  'trạm y tế',
  'nhà văn hóa',
  'tin nhắn',
  'bài viết',
  'chuyên đề',
  'nhiệm vụ',
  'giải pháp',
  'nội dung',
  'chi bộ',
  'cơ sở',
  'hồ sơ',
  'thủ tục',
  'dịch vụ',
  'tài khoản',
  'thuê bao',
  'bệnh nhân',
  'giáo viên',
  'dân tộc',
  'đặc khu',
  'thị trấn',
  'thành phố',
  'thị xã',
  'cụm loa',
  'nhà ở',
  'hộ gia đình',
  'mét vuông',
  'héc ta',
  'ki-lô-mét',
  'đô la',
  'lĩnh vực',
  'chi hội',
  'tình nguyện viên',
  'tập thể',
  'cá nhân',
  'hội nghị',
  'lớp tập huấn',
  'câu lạc bộ',
  'tổ hợp tác',
  'chương trình',
  'phụ nữ',
  'thanh niên',
  'trẻ em',
  'người dân',
  'văn bản',
  'quyết định',
  'bữa ăn',
  'suất quà',
  'phần quà',
  'căn nhà',
  'ngôi nhà',
  'hộ dân',
  'bộ phận',
  'tiểu học',
  'trụ cột',
  'mục tiêu',
].map((compound) => compound.split(' '))
const BY_FIRST = Map.groupBy(COMPOUNDS, ([first]) => first!)

/** The thing that these words begin with, the longest first; undefined where it is none of several syllables. */
export function compoundAt(wordAt: (index: number) => string): string[] | undefined {
  const here = (BY_FIRST.get(wordAt(0)) ?? []).toSorted((a, b) => b.length - a.length)
  return here.find((compound) => compound.every((word, at) => wordAt(at) === word))
}
