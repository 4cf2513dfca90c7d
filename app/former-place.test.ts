import { expect, test } from 'vitest'
import { formerWords } from './former-place.ts'
import { wordsFor } from './words/i18n.ts'

const place = {
  ...{ kind: 'commune', type: 'Phường', name: 'Lộc Ninh' },
  ...{ officialCode: '25270', parentCode: '75' },
}
const former = {
  ...{ type: 'Phường', name: 'Lộc Ninh', officialCode: '25270', parentCode: '75' },
  ...{ parentType: 'Tỉnh', parentName: 'Bình Phước', validUntil: '2026-04-30' },
}

test.each([
  [{ type: 'Xã' }, 'là Xã Lộc Ninh'],
  [{ officialCode: '25271' }, 'mang mã 25271'],
  [{ parentCode: '70' }, 'thuộc Tỉnh Bình Phước'],
  [{ name: 'Lộc An', officialCode: '25271' }, 'là Phường Lộc An, mang mã 25271'],
])('what was otherwise before is said with its day: %j', (was, words) => {
  expect(formerWords(wordsFor('vi'), { ...former, ...was }, place)).toBe(
    `trước 30/04/2026 ${words}`,
  )
})
