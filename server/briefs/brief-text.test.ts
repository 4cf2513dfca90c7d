import { expect, test } from 'vitest'
import { composeBrief, markBrief, missingIn, sectionsOf } from './brief-text.ts'
import { committeeOf, disclosureOf } from './disclosure.ts'

const CONTENT = {
  headline: 'Các xã về đích',
  keyMessage: 'Cả nước có 78,7% xã đạt chuẩn.',
  body: 'Đoạn **một**.\n\n- hai',
  callToAction: 'Mời bà con góp ý.',
  link: 'https://lantoa.example.vn/l/7k3qx2m',
  figures: [
    {
      ...{ indicator: 'xã đạt chuẩn', value: '78,7', unit: '%', publisher: 'Bộ Nông nghiệp' },
      ...{ document: '', asOf: '2025-06', link: '' },
    },
  ],
}

test('every line of a brief stands in one of its parts', () => {
  const text = markBrief(composeBrief(CONTENT), { code: 'LT-1', disclosure: 'Nội dung phối hợp' })
  const sections = sectionsOf(text)
  const written = text.split('\n').filter((line) => line.trim())
  const told = sections.flatMap(({ heading, lines }) => [
    ...(heading ? [`${heading}:`] : []),
    ...lines,
  ])
  expect(told).toEqual(written.map((line) => line.trim()))
  const figures = sections.find(({ name }) => name === 'figures')
  expect(figures!.lines).toEqual([
    '- xã đạt chuẩn: 78,7%. Nguồn: Bộ Nông nghiệp, số liệu đến 06/2025',
  ])
  expect(missingIn(text)).toEqual([])
})

test('a brief written anew by hand lacks what it must not lack', () => {
  expect(missingIn('Xin đăng giúp.')).toEqual([
    'Một điều cần nói',
    'Không được nói, không được làm',
  ])
})

test.each([
  ['Xã Phong Điền', 'Ủy ban MTTQ Việt Nam xã Phong Điền'],
  ['Thành phố Cần Thơ', 'Ủy ban MTTQ Việt Nam thành phố Cần Thơ'],
  ['Đặc khu Phú Quốc', 'Ủy ban MTTQ Việt Nam đặc khu Phú Quốc'],
  ['Ấp Nhơn Phú', 'Ban công tác Mặt trận ấp Nhơn Phú'],
  ['Việt Nam', 'Ủy ban Trung ương MTTQ Việt Nam'],
])('in %s it is %s', (place, committee) => expect(committeeOf(place)).toBe(committee))

test('the disclosure says who pays, where somebody does', () => {
  const placeName = 'Xã Phong Điền'
  const unpaid = 'Nội dung phối hợp với Ủy ban MTTQ Việt Nam xã Phong Điền'
  expect(disclosureOf({ placeName, settings: { paid: 'no' } })).toBe(unpaid)
  expect(disclosureOf({ placeName, settings: { paid: 'yes' } })).toBe(
    `${unpaid}, có hỗ trợ chi phí`,
  )
})
