import { describe, expect, test } from 'vitest'
import { readLogFile } from './read-log-file.ts'

const now = '2026-11-28T00:00:00.000Z'
const HEAD =
  'ngay;buoi;ket_qua;phan_tram;bat_dau;ket_thuc;cum_chay;tong_cum;nguoi_doc;su_co;phat_lai'
const FULL = '27/11/2026;05:30;đủ;;05:32;05:44;9;10;Nguyễn Thị Hoa;;'

const read = (...lines: string[]) => readLogFile(lines.join('\n'), { now })
const faultsOf = (...lines: string[]) =>
  read(HEAD, ...lines).faults?.map(({ line, fault }) => `${line} ${fault}`)

const airing = {
  ...{ date: '2026-11-27', time: '05:30', how: 'full', share: 1, from: '05:32', until: '05:44' },
  ...{ clustersOn: 9, clusters: 10, reader: 'Nguyễn Thị Hoa', why: '', trouble: '', rerun: false },
}

test('every line is read as what it says of a session', () => {
  const { lines } = read(
    HEAD,
    FULL,
    '2026-11-27;17h00;Phát một phần;60%;;;;;;Mất điện;',
    '26-11-2026;5h30;không;;;;;;;Máy hỏng;',
    '26/11/2026;17h;du;100;;;;;;;có',
  )
  expect(lines).toMatchObject([
    airing,
    { date: '2026-11-27', time: '17:00', how: 'part', share: 0.6, why: 'Mất điện' },
    { date: '2026-11-26', time: '05:30', how: 'none', share: 0, why: 'Máy hỏng' },
    { time: '17:00', how: 'full', rerun: true, from: '', clusters: undefined },
  ])
})

describe('the same line is read', () => {
  const same = { lines: [airing] }
  const quoted = `"27/11/2026";"05:30";"đủ";"";"05:32";"05:44";"9";"10";"Nguyễn Thị Hoa";"";""`
  const turned = [
    'Người đọc;Kết quả;Buổi;Ngày;Bắt đầu;Kết thúc;Tổng cụm;Cụm chạy',
    'Nguyễn Thị Hoa;Phát đủ;5:30;27/11/2026;05:32:00;05:44;10;9',
  ]
  test.each([
    ['apart by commas', [HEAD, FULL].join('\n').replaceAll(';', ',')],
    ['apart by tabs', [HEAD, FULL].join('\n').replaceAll(';', '\t')],
    ['with a BOM and the line ends of Windows', `\ufeff${HEAD}\r\n${FULL}\r\n`],
    ['with the line ends of an old Mac', `${HEAD}\r${FULL}`],
    ['with decomposed accents', [HEAD, FULL].join('\n').normalize('NFD')],
    ['in quotes', [HEAD, quoted].join('\n')],
    ['with its columns in another order, by their full names', turned.join('\n')],
    ['among empty lines', `\n${HEAD}\n\n${FULL}\n;;;;;;;;;;\n`],
  ])('%s', (_, text) => {
    expect(readLogFile(text, { now })).toEqual(same)
  })
})

test('a cell in quotes may hold separators, quotes and several lines; the lines of the file stay counted', () => {
  const cell = '"Loa ""Đồng Tâm"" hỏng; đã báo\nđiện lực"'
  const lines = [`27/11/2026;05:30;đủ;;;;;;;${cell};`, '27/11/2026;17:00;đủ;;25:00;;;;;;']
  expect(read(HEAD, lines[0]!).lines?.[0]?.trouble).toBe('Loa "Đồng Tâm" hỏng; đã báo\nđiện lực')
  expect(faultsOf(...lines)).toEqual(['4 time'])
})

test.each([
  ['31/11/2026;05:30;đủ', ['2 date']],
  ['11/27/2026;05:30;đủ', ['2 date']],
  ['27/11/26;05:30;đủ', ['2 date']],
  ['27/11/2026;24:00;đủ', ['2 time']],
  ['27/11/2026;;đủ', ['2 time']],
  ['27/11/2026;05:30;tốt', ['2 how']],
  ['27/11/2026;05:30;một phần', ['2 percent']],
  ['27/11/2026;05:30;một phần;100', ['2 percent']],
  ['27/11/2026;05:30;đủ;60', ['2 percent']],
  ['27/11/2026;05:30;không;;;;;;;;', ['2 why']],
  ['27/11/2026;05:30;đủ;;05:44;05:32', ['2 ends']],
  ['27/11/2026;05:30;đủ;;;;11;10', ['2 clusters']],
  ['27/11/2026;05:30;đủ;;;;chín;10', ['2 clusters']],
  ['27/11/2026;05:30;đủ;;;;9;', ['2 clusters']],
  ['27/11/2026;05:30;đủ;;;;;;;;đôi khi', ['2 rerun']],
  ['28/11/2026;07:30;đủ', ['2 toCome']],
  ['27/11/2026;05:30;đủ;;;;;;Hoa;ổn;;thừa', ['2 cells']],
  [`27/11/2026;05:30;đủ;;;;;;;${'a'.repeat(501)};`, ['2 long']],
  ['27/11;5 giờ;tốt', ['2 date', '2 time', '2 how']],
])('“%s” is named with its line', (line, faults) => {
  expect(faultsOf(line)).toEqual(faults)
})

test('one wrong line keeps the others out', () => {
  expect(read(HEAD, FULL, '27/11/2026;17:00;tốt').lines).toBeUndefined()
})

test('a session stands once in a file, its reruns beside it', () => {
  const again = '27/11/2026;5h30;không;;;;;;;Mất điện;'
  expect(faultsOf(FULL, again)).toEqual(['3 twice'])
  expect(read(HEAD, FULL, `${FULL}có`).lines).toHaveLength(2)
})

test.each([
  ['', '1 empty'],
  [' \n \n', '1 empty'],
  [HEAD, '1 empty'],
  ['27/11/2026;05:30;đủ', '1 header'],
  ['ngay;buoi;ket_qua;ghi_chu\n27/11/2026;05:30;đủ;x', '1 columns'],
  ['ngay;buoi;ket_qua;buoi\n27/11/2026;05:30;đủ;x', '1 columns'],
  [`${HEAD}\n${FULL.replace('Hoa', '"Hoa')}`, '2 quotes'],
])('“%s” as a whole is no log', (text, fault) => {
  const faults = readLogFile(text, { now }).faults?.map((one) => `${one.line} ${one.fault}`)
  expect(faults).toEqual([fault])
})

test('two thousand lines are read, one more is not', () => {
  const lines = Array.from({ length: 2001 }, () => `${FULL}có`)
  expect(read(HEAD, ...lines.slice(1)).lines).toHaveLength(2000)
  expect(faultsOf(...lines)).toEqual(['1 tooMany'])
})
