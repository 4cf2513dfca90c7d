import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test('a slug is the same at every try, ASCII, and shows the code', () => {
  const parcel = { deliveryId: 'V1StGXR8_Z5jdHi6B-myT', code: 'LT-7K3QX2' }
  expect(slugOf(parcel)).toBe(slugOf({ ...parcel }))
  expect(slugOf(parcel)).toMatch(/^lt-7k3qx2-[0-9a-f]{10}$/)
})

test('the same code of another installation is another slug', () => {
  const code = 'LT-7K3QX2'
  expect(slugOf({ deliveryId: 'a', code })).not.toBe(slugOf({ deliveryId: 'b', code }))
})
