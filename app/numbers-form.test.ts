import { expect, test } from 'vitest'
import { numbersForm } from './numbers-form.ts'

const metrics = [
  { name: 'views', share: false },
  { name: 'clusters-on', share: false },
  { name: 'aired', share: true },
]
const form = numbersForm(metrics, 'vi')
const when = { date: '2026-11-22', time: '05:30' }
const read = (values: Record<string, string> | undefined) => form.safeParse({ ...when, values })

test('numbers are read as they are written, a share in percent, and an empty field is left out', () => {
  const { data } = read({ views: '6.058', aired: '62,5' })
  expect(data?.values).toEqual({ views: 6058, aired: 0.625 })
})

test('an English page writes and reads them the English way', () => {
  const values = { views: '6,058', aired: '62.5' }
  const { data } = numbersForm(metrics, 'en').safeParse({ ...when, values })
  expect(data?.values).toEqual({ views: 6058, aired: 0.625 })
})

test('a zero is a measurement', () => {
  expect(read({ 'clusters-on': '0' }).data?.values).toEqual({ 'clusters-on': 0 })
})

test.each([undefined, {}])('with nothing typed (%s) there is nothing to keep', (values) => {
  expect(read(values).error?.issues).toMatchObject([{ path: ['values'] }])
})

test.each([
  [{ views: '78.7' }, 'views'],
  [{ views: '78,7' }, 'views'],
  [{ views: '-3' }, 'views'],
  [{ aired: '101' }, 'aired'],
  [{ aired: 'nửa' }, 'aired'],
])('%o is a fault of its field', (values, name) => {
  expect(read(values as Record<string, string>).error?.issues).toMatchObject([
    { path: ['values', name] },
  ])
})
