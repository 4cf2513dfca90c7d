import { expect, test } from 'vitest'
import { decodeWords, partsOf, readMime, readParams, splitParams, textOf } from './mime.ts'

/** What would not end in time takes minutes, on the quickest machine too. */
const SOON_MS = 8000

test('a letter is taken apart into its parts, each in its own letters', () => {
  const letter = readMime(
    Buffer.from(
      [
        'Subject: =?UTF-8?Q?Th=C3=B4ng?=',
        ' =?UTF-8?B?IGPDoW8=?=',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        'preamble',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Tin=20v=',
        'ui c=E1=BB=A7a x=C3=A3',
        '--b',
        'Content-Disposition: attachment; filename="a;b.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'QUJD',
        '--b--',
        'epilogue',
      ].join('\r\n'),
    ),
  )
  expect(decodeWords(letter.headers.get('subject')!)).toBe('Thông cáo')
  const [, text, file] = partsOf(letter)
  expect(textOf(text!)).toBe('Tin vui của xã')
  expect(file!.body.toString()).toBe('ABC')
  const [, ...rest] = splitParams(file!.headers.get('content-disposition')!)
  expect(readParams(rest).get('filename')).toBe('a;b.pdf')
})

test('a name in pieces and in percents is one name', () => {
  const pieces = splitParams(
    `attachment; filename*1*=%20c%C3%A1o.pdf; filename*0*=utf-8''Th%C3%B4ng`,
  )
  expect(readParams(pieces).get('filename')).toBe('Thông cáo.pdf')
})

test.each([
  ['nothing', ''],
  ['only line ends', '\r\n'.repeat(200_000)],
  ['one long line', 'x'.repeat(1_000_000)],
  ['a boundary within itself', nested(200)],
  [
    'a thousand parts',
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}`,
  ],
  ['a boundary of nothing', 'Content-Type: multipart/mixed; boundary=\n\n--\n--\n'],
  ['ten thousand headers', 'A: b\n'.repeat(100_000)],
  ['words that never end', `Subject: ${'=?UTF-8?Q?'.repeat(50_000)}\n\n`],
  [
    'bytes of any kind',
    String.fromCharCode(...Array.from({ length: 60_000 }, (_, at) => at % 256)),
  ],
  ['a wrong alphabet', 'Content-Type: text/plain; charset=klingon\n\nx'],
])('%s is read in no time, whatever comes of it', (_, raw) => {
  const since = performance.now()
  const parts = partsOf(readMime(Buffer.from(raw, 'latin1')))
  expect(parts.length).toBeLessThan(100)
  for (const part of parts)
    expect(decodeWords(part.headers.get('subject') ?? '') + textOf(part)).toBeTypeOf('string')
  expect(performance.now() - since).toBeLessThan(SOON_MS)
})

function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`,
  ).join('\n')
}
