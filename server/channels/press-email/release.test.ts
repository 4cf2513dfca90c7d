import { expect, test } from 'vitest'
import type { Content } from '#server/channels/channel.ts'
import { fileName } from './attachments.ts'
import { mark } from '#server/channels/compose.ts'
import { compose } from './compose.ts'
import { letterHtml, letterText } from './letter-text.ts'
import { releaseDocx } from './release-docx.ts'
import { releasePdf } from './release-pdf.ts'
import { releaseOf, subjectOf } from './release.ts'

const CONTENT: Content = {
  headline: 'Cần Thơ về đích sớm',
  keyMessage: 'Thành phố có 36/36 xã đạt chuẩn.',
  body: 'Đoạn **một**.\n\n> “Dân làm là chính.”\n> Ông Nguyễn Văn A\n\n- việc một\n- việc hai',
  callToAction: 'Mời bà con góp ý.',
  figures: [
    {
      ...{ indicator: 'Xã đạt chuẩn', value: '36/36', unit: 'xã', publisher: 'UBND thành phố' },
      ...{ document: 'Báo cáo 12', asOf: '2026-06', link: 'https://cantho.example.vn/12' },
    },
  ],
  embargo: '2026-11-27T01:00:00.000Z',
}
const TEXT = mark(compose(CONTENT), 'LT-7K3QX2')
const AROUND = { contact: 'Chị Hoa', boilerplate: 'Mặt trận', leaveUrl: 'https://x.vn/l/w' }

test('a release has its headline, embargo, lead, body, quotation, figures with their sources and code', () => {
  expect(TEXT).toBe(
    [
      'Cần Thơ về đích sớm',
      'KHÔNG PHÁT HÀNH TRƯỚC 08:00 ngày 27/11/2026 (giờ Việt Nam)',
      'Thành phố có 36/36 xã đạt chuẩn.',
      'Đoạn một.',
      '> “Dân làm là chính.”\n> Ông Nguyễn Văn A',
      '• việc một\n• việc hai',
      'Mời bà con góp ý.',
      'Số liệu và nguồn:\n• Xã đạt chuẩn: 36/36 xã (UBND thành phố, Báo cáo 12, số liệu đến 06/2026, https://cantho.example.vn/12)',
      'Mã tin: LT-7K3QX2',
    ].join('\n\n'),
  )
  expect(releaseOf(TEXT).blocks.map(({ kind }) => kind)).toEqual([
    ...['embargo', 'lead', 'paragraph', 'quote', 'list', 'paragraph', 'paragraph', 'list'],
    'paragraph',
  ])
})

test('every word of the approved text stands in the letter, plain and as HTML', () => {
  expect(letterText(TEXT, AROUND)).toContain(TEXT)
  const shown = letterHtml(TEXT, AROUND)
    .replace(/<br>|<\/(?:p|h1|title|blockquote)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
  const words = TEXT.replace(/^> /gm, '').split(/\s+/)
  expect(words.filter((word) => !shown.includes(word))).toEqual([])
  expect(shown).toContain('https://x.vn/l/w')
})

test('what looks like HTML in a text is text, and only addresses of the web are links', () => {
  const html = letterHtml(
    'A\n\n<img src=x onerror=alert(1)> javascript:alert(1) https://a.vn/"><b',
    AROUND,
  )
  expect(html).not.toContain('<img')
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://a.vn/"', 'href="https://x.vn/l/w"'])
})

test.each([
  ['Một\r\nBcc: a@b.vn', 'Một'],
  ['Một\rBcc: a@b.vn', 'Một Bcc: a@b.vn'],
  ['Một\u2028Bcc: a@b.vn', 'Một Bcc: a@b.vn'],
  ['Một\u0085hai\u0000ba', 'Một hai ba'],
  ['  Một  ', 'Một'],
])('the subject of %j is one line', (text, subject) => {
  expect(subjectOf(releaseOf(text))).toBe(subject)
})

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['Thông cáo: “về đích”?', 'Thông cáo “về đích”'],
  ['ảnh\u202Egpj.exe', 'ảnhgpj exe'],
  ['', 'Thông cáo'],
])('%j is kept in a file called %j', (written, name) => {
  expect(fileName(written)).toBe(name)
})

test('the release comes as a Word file and as a PDF', async () => {
  const docx = await releaseDocx(TEXT, AROUND)
  expect(docx.subarray(0, 2).toString()).toBe('PK')
  const pdf = await releasePdf(TEXT, { ...AROUND, at: '2026-11-27T01:00:00.000Z' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
