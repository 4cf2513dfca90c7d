/** Why a sentence was struck; what it is about in `written`. */
export type Reason = { code: ReasonCode; written?: string; given?: string }

export type ReasonCode = keyof typeof VI

const VI = {
  number:
    'Số “{written}” không có trong các số liệu và nguồn đã cho, cũng không suy ra được từ đó.',
  nearness:
    'Từ chỉ mức gần đúng ở “{written}” (gần, hơn, khoảng, dưới…) không đúng với số liệu đã cho.',
  unit: 'Số “{written}” có trong số liệu đã cho nhưng không phải với đơn vị này.',
  per: '“{written}” được tính theo một khoảng khác với số liệu đã cho.',
  indicator: 'Số “{written}” thuộc về một chỉ tiêu khác, không phải điều câu này nói.',
  place: 'Số “{written}” không phải của nơi câu này nhắc tới.',
  time: 'Số “{written}” không phải của thời điểm câu này nhắc tới.',
  direction: 'Câu nói sai chiều tăng, giảm của “{written}”.',
  trend:
    'Câu nói có tăng, giảm hoặc so sánh, nhưng số liệu đã cho không cho thấy điều đó: “{written}”.',
  target: 'Mục tiêu và kết quả bị lẫn với nhau ở “{written}”.',
  negation: 'Câu nói “đã” thành “chưa”, hoặc ngược lại, ở “{written}”.',
  whole: '“{written}” là tổng số, không phải phần đã đạt.',
  date: 'Ngày tháng “{written}” không có trong số liệu và nguồn đã cho.',
  hour: 'Giờ “{written}” không có trong nguồn đã cho.',
  phone: 'Số điện thoại “{written}” không có trong nguồn đã cho.',
  document: 'Văn bản “{written}” không có trong số liệu và nguồn đã cho.',
  issuer: 'Cơ quan được nói là ban hành “{written}” không khớp với ký hiệu văn bản.',
  name: 'Tên “{written}” không có trong số liệu và nguồn đã cho.',
  office:
    'Câu dẫn lời hoặc việc làm của “{written}”, cơ quan không có trong số liệu và nguồn đã cho.',
  quotation: 'Lời trích “{written}” không có trong nguồn đã cho.',
  address: 'Đường dẫn “{written}” không có trong nguồn đã cho.',
  code: '“{written}” không có trong số liệu và nguồn đã cho.',
  all: '“{written}” nói về tất cả hoặc phần lớn, nhưng số liệu đã cho không cho thấy điều đó.',
  superlative: '“{written}” là lời so sánh nhất, không có căn cứ trong số liệu và nguồn đã cho.',
  instruction: 'Câu là mệnh lệnh gửi cho máy, không phải nội dung của bản nháp: “{written}”.',
  letters: 'Câu có chữ cái lạ trông giống chữ thường: “{written}”.',
}

const EN: Record<ReasonCode, string> = {
  number:
    'The number “{written}” is not in the figures and sources given and does not follow from them.',
  nearness:
    'The word of nearness at “{written}” (nearly, over, about, under…) does not fit the figure given.',
  unit: 'The number “{written}” is in the figures given, but not with this unit.',
  per: '“{written}” is told per something else than the figure given.',
  indicator: 'The number “{written}” belongs to another indicator than this sentence says.',
  place: 'The number “{written}” is not of the place that this sentence names.',
  time: 'The number “{written}” is not of the time that this sentence names.',
  direction: 'The sentence turns the rise or fall of “{written}” round.',
  trend:
    'The sentence tells a rise, a fall or a comparison that the figures given do not show: “{written}”.',
  target: 'A target and a result are mixed up at “{written}”.',
  negation: 'The sentence tells what is done as not done, or the reverse, at “{written}”.',
  whole: '“{written}” is the whole, not the part that reached it.',
  date: 'The date “{written}” is not in the figures and sources given.',
  hour: 'The hour “{written}” is not in the sources given.',
  phone: 'The telephone number “{written}” is not in the sources given.',
  document: 'The document “{written}” is not in the figures and sources given.',
  issuer: 'The office said to have issued “{written}” does not fit its symbol.',
  name: 'The name “{written}” is not in the figures and sources given.',
  office:
    'The sentence quotes or credits “{written}”, an office that is not in the figures and sources given.',
  quotation: 'The quotation “{written}” is not in the sources given.',
  address: 'The link “{written}” is not in the sources given.',
  code: '“{written}” is not in the figures and sources given.',
  all: '“{written}” speaks of all or of most, which the figures given do not show.',
  superlative: '“{written}” is a superlative without ground in the figures and sources given.',
  instruction: 'The sentence is an order to the machine, not part of a draft: “{written}”.',
  letters: 'The sentence has foreign letters that look like common ones: “{written}”.',
}

export function explainReason(
  { code, written = '' }: Reason,
  language: 'vi' | 'en' = 'vi',
): string {
  return (language === 'vi' ? VI : EN)[code].replace('{written}', () => written)
}
