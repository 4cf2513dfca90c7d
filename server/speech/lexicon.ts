/**
 * How a shortening is read. `when`: only before a proper name, or only before a number; elsewhere it means something
 * else, and a person is asked. `unsure`: people say it in several ways, so it is never read without one.
 */
export type Entry = {
  written: string
  spoken: string
  when?: 'before a name' | 'before a number'
  unsure?: true
}

/** Entries by the letter they begin with, the longest first. */
export type Lexicon = Map<string, Entry[]>

/** The country's lexicon with a place's own; the place's reading of what both know goes before. */
export function lexiconWith(own: Entry[]): Lexicon {
  if (own.length === 0) return COUNTRY
  const replaced = new Set(own.map(({ written }) => written))
  return index([...own, ...LEXICON.filter(({ written }) => !replaced.has(written))])
}

function index(entries: Entry[]): Lexicon {
  const longestFirst = entries.toSorted((a, b) => b.written.length - a.written.length)
  return Map.groupBy(longestFirst, ({ written }) => written[0]!)
}

const always = (readings: Record<string, string>): Entry[] =>
  Object.entries(readings).map(([written, spoken]) => ({ written, spoken }))

const before = (what: 'name' | 'number', readings: Record<string, string>): Entry[] =>
  always(readings).map((entry) => ({ ...entry, when: `before a ${what}` }))

/** Shortenings of the country's press and offices. A province adds its own. */
export const LEXICON: Entry[] = [
  ...always({
    MTTQ: 'Mặt trận Tổ quốc',
    MTTQVN: 'Mặt trận Tổ quốc Việt Nam',
    UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
    UBMTTQVN: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    UBTƯ: 'Ủy ban Trung ương',
    UBTW: 'Ủy ban Trung ương',
    TƯ: 'Trung ương',
    TW: 'Trung ương',
    UBND: 'Ủy ban nhân dân',
    HĐND: 'Hội đồng nhân dân',
    UBKT: 'Ủy ban Kiểm tra',
    UBTVQH: 'Ủy ban Thường vụ Quốc hội',
    BCH: 'Ban Chấp hành',
    BTV: 'Ban Thường vụ',
    BCĐ: 'Ban Chỉ đạo',
    BTT: 'Ban Thường trực',
    BTC: 'Ban Tổ chức',
    BQL: 'Ban Quản lý',
    BHYT: 'bảo hiểm y tế',
    BHXH: 'bảo hiểm xã hội',
    BHTN: 'bảo hiểm thất nghiệp',
    NTM: 'nông thôn mới',
    OCOP: 'ô-cốp',
    MTQG: 'mục tiêu quốc gia',
    DTTS: 'dân tộc thiểu số',
    'DTTS&MN': 'dân tộc thiểu số và miền núi',
    ĐBKK: 'đặc biệt khó khăn',
    ĐBSCL: 'Đồng bằng sông Cửu Long',
    'CT-XH': 'chính trị - xã hội',
    'KT-XH': 'kinh tế - xã hội',
    'VH-XH': 'văn hóa - xã hội',
    'QP-AN': 'quốc phòng - an ninh',
    ANTT: 'an ninh trật tự',
    ANQP: 'an ninh quốc phòng',
    ATGT: 'an toàn giao thông',
    ATTP: 'an toàn thực phẩm',
    ATVSTP: 'an toàn vệ sinh thực phẩm',
    VSMT: 'vệ sinh môi trường',
    BVMT: 'bảo vệ môi trường',
    PCCC: 'phòng cháy chữa cháy',
    CNCH: 'cứu nạn cứu hộ',
    PCTT: 'phòng chống thiên tai',
    TKCN: 'tìm kiếm cứu nạn',
    PCTN: 'phòng, chống tham nhũng',
    CĐS: 'chuyển đổi số',
    CNTT: 'công nghệ thông tin',
    CNH: 'công nghiệp hóa',
    HĐH: 'hiện đại hóa',
    CCHC: 'cải cách hành chính',
    TTHC: 'thủ tục hành chính',
    DVC: 'dịch vụ công',
    HTX: 'hợp tác xã',
    THT: 'tổ hợp tác',
    NHCSXH: 'Ngân hàng Chính sách xã hội',
    NHNN: 'Ngân hàng Nhà nước',
    CCCD: 'căn cước công dân',
    CMND: 'chứng minh nhân dân',
    QSDĐ: 'quyền sử dụng đất',
    TTXVN: 'Thông tấn xã Việt Nam',
    THCS: 'trung học cơ sở',
    THPT: 'trung học phổ thông',
    'GD&ĐT': 'Giáo dục và Đào tạo',
    'GD-ĐT': 'Giáo dục và Đào tạo',
    GDĐT: 'Giáo dục và Đào tạo',
    'NN&MT': 'Nông nghiệp và Môi trường',
    'NN&PTNT': 'Nông nghiệp và Phát triển nông thôn',
    PTNT: 'phát triển nông thôn',
    'TN&MT': 'Tài nguyên và Môi trường',
    'TT&TT': 'Thông tin và Truyền thông',
    'VH,TT&DL': 'Văn hóa, Thể thao và Du lịch',
    VHTTDL: 'Văn hóa, Thể thao và Du lịch',
    'KH&CN': 'Khoa học và Công nghệ',
    KHCN: 'khoa học công nghệ',
    GTVT: 'giao thông vận tải',
    'LĐ-TB&XH': 'Lao động - Thương binh và Xã hội',
    LĐLĐ: 'Liên đoàn Lao động',
    LHPN: 'Liên hiệp Phụ nữ',
    CCB: 'Cựu chiến binh',
    TNCS: 'Thanh niên Cộng sản',
    TNXP: 'thanh niên xung phong',
    LLVT: 'lực lượng vũ trang',
    QĐND: 'Quân đội nhân dân',
    CAND: 'Công an nhân dân',
    VPĐP: 'Văn phòng Điều phối',
    XHCN: 'xã hội chủ nghĩa',
    CLB: 'câu lạc bộ',
    SXKD: 'sản xuất kinh doanh',
    GPMB: 'giải phóng mặt bằng',
    XDCB: 'xây dựng cơ bản',
    TBXH: 'Thương binh và Xã hội',
    TDP: 'tổ dân phố',
    KDC: 'khu dân cư',
    NCT: 'người cao tuổi',
    NKT: 'người khuyết tật',
    CBCCVC: 'cán bộ, công chức, viên chức',
    VHVN: 'văn hóa văn nghệ',
    TDTT: 'thể dục thể thao',
    VĐV: 'vận động viên',
    NSNN: 'ngân sách nhà nước',
    ODA: 'ô-đê-a',
    TPHCM: 'Thành phố Hồ Chí Minh',
    'TP.HCM': 'Thành phố Hồ Chí Minh',
    'TP HCM': 'Thành phố Hồ Chí Minh',
    'Đ/c': 'Đồng chí',
    'đ/c': 'đồng chí',
    'v.v': 'vân vân',
    'tr.đ': 'triệu đồng',
    'Covid-19': 'cô-vít mười chín',
    'COVID-19': 'cô-vít mười chín',
  }),
  ...before('name', {
    'TP.': 'thành phố',
    TP: 'thành phố',
    'Tp.': 'thành phố',
    'TX.': 'thị xã',
    TX: 'thị xã',
    'TT.': 'thị trấn',
    TT: 'thị trấn',
    'P.': 'phường',
    'X.': 'xã',
    'H.': 'huyện',
    'Q.': 'quận',
    'T.': 'tỉnh',
    'PGS.TS': 'Phó giáo sư, Tiến sĩ',
    'PGS.TS.': 'Phó giáo sư, Tiến sĩ',
    'PGS.': 'Phó giáo sư',
    PGS: 'Phó giáo sư',
    'GS.TS': 'Giáo sư, Tiến sĩ',
    'GS.TS.': 'Giáo sư, Tiến sĩ',
    'GS.': 'Giáo sư',
    GS: 'Giáo sư',
    'TS.': 'Tiến sĩ',
    TS: 'Tiến sĩ',
    'ThS.': 'Thạc sĩ',
    ThS: 'Thạc sĩ',
    'Th.S': 'Thạc sĩ',
    'BS.': 'Bác sĩ',
    BS: 'Bác sĩ',
    'KS.': 'Kỹ sư',
    'LS.': 'Luật sư',
    'NSND.': 'Nghệ sĩ nhân dân',
    NSND: 'Nghệ sĩ nhân dân',
    NSƯT: 'Nghệ sĩ ưu tú',
    ĐH: 'Đại học',
  }),
  ...before('number', {
    QĐ: 'Quyết định',
    NĐ: 'Nghị định',
    NQ: 'Nghị quyết',
    CT: 'Chỉ thị',
    TT: 'Thông tư',
    CV: 'Công văn',
    KH: 'Kế hoạch',
    HD: 'Hướng dẫn',
    KL: 'Kết luận',
    'TP.': 'thành phố',
    'P.': 'phường',
    'Q.': 'quận',
    QL: 'quốc lộ',
    TDP: 'tổ dân phố',
  }),
  ...always({
    QR: 'kiu-a',
    AI: 'ây-ai',
    VNeID: 'vi-en-i-đi',
    wifi: 'oai-phai',
    Wifi: 'oai-phai',
    WiFi: 'oai-phai',
    app: 'áp',
    App: 'áp',
    '3G': 'ba gờ',
    '4G': 'bốn gờ',
    '5G': 'năm gờ',
  }).map((entry): Entry => ({ ...entry, unsure: true })),
]

/** The lexicon of a place that has none of its own. */
export const COUNTRY = index(LEXICON)
