/** The columns a table of figures may have; the first six are all that most need. */
export const FIGURE_COLUMNS = [
  ...['Chỉ tiêu', 'Giá trị', 'Đơn vị tính', 'Phạm vi', 'Số liệu đến', 'Cơ quan công bố'],
  ...['Văn bản', 'Đường dẫn', 'Ngày công bố', 'Ngày truy cập', 'Loại', 'Thời kỳ'],
  ...['Tử số', 'Mẫu số', 'Nguyên văn', 'Địa giới', 'Bộ tiêu chí'],
]

/** A file with the columns alone, as spreadsheets in Viet Nam open it. */
export const FIGURE_TEMPLATE = '/mau-nhap-so-lieu.csv'

/** A table as it may be pasted: its head, and two figures. */
export const FIGURE_EXAMPLE = [
  FIGURE_COLUMNS.slice(0, 6),
  [
    ...['Xã đạt chuẩn nông thôn mới', '6.058/7.696', 'xã', 'cả nước', '06/2025'],
    'Ủy ban Trung ương MTTQ Việt Nam',
  ],
  [...['Tỷ lệ hộ nghèo đa chiều', '1,3', '%', 'cả nước', '2025'], 'Thông tấn xã Việt Nam'],
]
