/** Signs of units after a number, the longest first where one begins another. */
export const UNITS: Record<string, string> = {
  'tr.đ': 'triệu đồng',
  'tr.đồng': 'triệu đồng',
  trđ: 'triệu đồng',
  tr: 'triệu',
  VNĐ: 'đồng',
  VND: 'đồng',
  vnđ: 'đồng',
  đ: 'đồng',
  '₫': 'đồng',
  USD: 'đô la Mỹ',
  EUR: 'ơ-rô',
  'km²': 'ki-lô-mét vuông',
  km2: 'ki-lô-mét vuông',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  'cm²': 'xăng-ti-mét vuông',
  cm2: 'xăng-ti-mét vuông',
  km: 'ki-lô-mét',
  cm: 'xăng-ti-mét',
  mm: 'mi-li-mét',
  m: 'mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  mg: 'mi-li-gam',
  g: 'gam',
  ml: 'mi-li-lít',
  l: 'lít',
  kWh: 'ki-lô-oát giờ',
  kW: 'ki-lô-oát',
  MW: 'mê-ga-oát',
  kV: 'ki-lô-vôn',
  V: 'vôn',
  W: 'oát',
  Hz: 'héc',
  '°C': 'độ xê',
  ºC: 'độ xê',
  '°': 'độ',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
}

/** What so many of something fall to: `đồng/người/tháng`. After any other word a stroke may mean "or". */
export const PER: Record<string, string> = {
  ...UNITS,
  h: 'giờ',
  ...Object.fromEntries(
    (
      'người khẩu hộ xã phường thôn xóm ấp bản làng tổ huyện tỉnh năm tháng tuần ngày giờ phút giây quý vụ lứa lần ' +
      'lượt buổi ca đợt kỳ khóa phiên suất học sinh em cháu con cây nhà căn chiếc cái bộ sào công mẫu tấn tạ lít ' +
      'héc-ta đơn vị mô hình dự án lớp trường điểm phiếu gói bao thùng sản bản cơ cán đại hội thành đoàn đồng phòng ' +
      'giường bệnh xe tàu thuyền chuyến kênh bài tin'
    )
      .split(' ')
      .map((word) => [word, word]),
  ),
}
