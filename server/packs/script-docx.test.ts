import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readZip } from '#server/documents/zip-entries.ts'
import { makeItem, makePack, makePart } from './pack.fixture.ts'
import { scriptDocx } from './script-docx.ts'

const parts = await partsOf(makePack())
const body = parts.get('word/document.xml')!

test('numbers are stressed and pauses marked, by style', () => {
  const stressed =
    /<w:rStyle w:val="Stress"\/><\/w:rPr><w:t[^>]*>sáu nghìn không trăm năm mươi tám</
  expect(body).toMatch(stressed)
  expect(body).toContain('<w:rStyle w:val="Pause"/></w:rPr><w:t xml:space="preserve"> // </w:t>')
})

test('each item begins a page under a heading', () => {
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(8)
  expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(4)
})

test('the text is large and its lines are far apart', () => {
  const style = /w:styleId="Spoken".*?<\/w:style>/.exec(parts.get('word/styles.xml')!)![0]
  expect(Number(/<w:sz w:val="(\d+)"/.exec(style)![1])).toBeGreaterThanOrEqual(32)
  expect(style).toContain('w:line="360" w:lineRule="auto"')
})

test('the foot says whose day it is, and counts the pages', () => {
  const foot = parts.get('word/footer1.xml')!
  expect(foot).toContain('Đài truyền thanh xã Phong Điền · 27/11/2026')
  expect(foot).toContain('NUMPAGES')
})

test('it is titled, and does not say when the template was made', () => {
  const core = parts.get('docProps/core.xml')!
  expect(core).toContain(
    'Kịch bản phát thanh – Đài truyền thanh xã Phong Điền – Thứ sáu, 27/11/2026',
  )
  expect(core.match(/\d{4}-\d{2}-\d{2}T/g)).toEqual(['1980-01-01T', '1980-01-01T'])
})

test('a missing language says so, one that is there keeps its letters', () => {
  expect(body).toContain('Chưa có bản tiếng Ê Đê.')
  expect(body).toContain('សូមអញ្ជើញ')
})

test('what is written with the signs of XML stays text, and no place is left to fill in', async () => {
  const item = makeItem({ headline: 'A & B <đóng> "$&" \u0001' })
  const sessions = [
    { from: '05:30', until: '05:45', parts: [makePart({ item })], ms: 1, overMs: 0 },
  ]
  const filled = await partsOf(makePack({ sessions }))
  expect(filled.get('word/document.xml')).toContain('A &#38; B &#60;đóng&#62; &#34;$&#38;&#34; <')
  for (const [name, xml] of filled) expect(xml, name).not.toContain('{{')
})

async function partsOf(pack: Parameters<typeof scriptDocx>[0]): Promise<Map<string, string>> {
  const entries = readZip(await scriptDocx(pack))
  return new Map(entries.map(({ name, bytes }) => [name, inflateRawSync(bytes).toString()]))
}
