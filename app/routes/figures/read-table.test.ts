import { expect, test } from 'vitest'
import { UPLOAD_AT_MOST } from '#app/read-upload.ts'
import { readTable, toMend } from './read-table.ts'

const HEAD = 'Chỉ tiêu;Giá trị;Số liệu đến;Nguồn'
const LINE = 'Hộ nghèo;12;2025;UBND xã'

async function read(fields: Record<string, string | Blob>, length?: number) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const { headers, body } = new Response(form)
  const bytes = await new Response(body).bytes()
  const request = new Request('http://localhost/', { method: 'POST', headers, body: bytes })
  request.headers.set('Content-Length', String(length ?? bytes.length))
  return readTable(request)
}

test('a pasted table is read, and its text comes back', async () => {
  const text = `${HEAD}\r\n${LINE}`
  expect(await read({ text })).toMatchObject({ text, rows: [{ value: '12' }] })
  const wrong = `${text}\r\n;x;2025;UBND xã`
  expect(await read({ text: wrong })).toEqual({
    text: wrong,
    faults: [
      { line: 3, column: 'Chỉ tiêu', fault: 'missing' },
      { line: 3, column: 'Giá trị', fault: 'value' },
    ],
  })
})

test('a file that was chosen stands for what was pasted before', async () => {
  const file = new File([`${HEAD}\n${LINE}`], 'bảng.csv')
  expect(await read({ text: 'cũ', file })).toMatchObject({
    text: `${HEAD}\n${LINE}`,
    rows: [{ publisher: 'UBND xã' }],
  })
})

test('what cannot be read has no text, so that what was pasted stays', async () => {
  const broken = new File(['PK is no workbook'], 'bảng.xlsx')
  const large = [{ line: 1, column: '', fault: 'large' }]
  expect(await read({ file: broken })).toEqual({ faults: [{ ...large[0], fault: 'workbook' }] })
  expect(await read({ text: LINE }, UPLOAD_AT_MOST + 1)).toEqual({ faults: large })
  const text = new File(['x'.repeat(UPLOAD_AT_MOST - 1000)], 'bảng.csv')
  expect(await read({ file: text })).toEqual({ faults: large })
})

test('of very many faults the page shows the first, and how many lines there are', () => {
  const faults = Array.from({ length: 250 }, (_, at) => ({
    ...{ line: 2 + Math.floor(at / 2), column: 'Giá trị', fault: 'value' as const },
  }))
  const { faults: shown, ...rest } = toMend({ text: '', faults })
  expect([shown.length, rest]).toEqual([100, { text: '', lines: 125, more: 150 }])
})
