import { describe, expect, test } from 'vitest'
import { bound, shownOf } from './binding.ts'
import { versionsOf } from './difference.ts'
import { placed } from './placing.ts'
import { proposedIn, type ProposedSentence } from './sentences.ts'
import type { Part, Purpose } from './purposes.ts'

const draft = {
  headline: 'Tin xã',
  keyMessage: 'Cả nước có {6.058/7.696|k3f9xa} xã đạt chuẩn.',
  body: 'Xã triển khai thực hiện làm đường. Bà con góp công.\n\nĐường dài 450 m.',
  callToAction: 'Mời bà con góp ý.',
}
const read = { ...draft, keyMessage: 'Cả nước có 6.058/7.696 xã đạt chuẩn.' }
const now = { ...draft, text: null }

function proposed(
  part: Part,
  { purpose = 'plainer' as Purpose, current = null as string | null } = {},
) {
  return proposedIn(part, { purpose, draft: read, current }).map((one): ProposedSentence => ({
    ...one,
    struck: null,
  }))
}
const take = (all: ProposedSentence[], ...taken: number[]) =>
  placed(now, { all, taken, bind: (text) => text })

describe('a sentence of the body', () => {
  const all = proposed({
    field: 'body',
    text: 'Xã làm đường. Bà con góp công.\n\nAi cũng được bàn.\n\nĐường dài 450 m.',
  })

  test('stands for the one it is a version of; a new thought stands for none', () => {
    expect(all.map(({ replaces }) => replaces)).toEqual([
      'Xã triển khai thực hiện làm đường.',
      'Bà con góp công.',
      null,
      'Đường dài 450 m.',
    ])
  })

  test('takes its place, and leaves all others as they are', () => {
    expect(take(all, 0)).toEqual({ ...now, body: draft.body.replace('triển khai thực hiện ', '') })
  })

  test('that is new comes last, as a paragraph', () => {
    expect(take(all, 2)?.body).toBe(`${draft.body}\n\nAi cũng được bàn.`)
  })

  test('whose old sentence is gone changes nothing', () => {
    const edited = { ...now, body: 'Khác hẳn.' }
    expect(placed(edited, { all, taken: [0], bind: (text) => text })).toBeUndefined()
  })
})

describe('a headline, a key message, an invitation', () => {
  const all = proposed({ field: 'keyMessage', text: 'Cả nước đạt 6.058/7.696 xã. Đó là tin vui.' })

  test('are replaced, as many sentences as are taken', () => {
    expect(take(all, 0, 1)?.keyMessage).toBe('Cả nước đạt 6.058/7.696 xã. Đó là tin vui.')
    expect(take(all, 1)?.keyMessage).toBe('Đó là tin vui.')
  })

  test('may be taken one after another', () => {
    const later = all.map((one, at) => (at === 0 ? { ...one, taken: true as const } : one))
    const between = { ...now, keyMessage: 'Cả nước đạt {6.058/7.696|k3f9xa} xã.' }
    const taking = { all: later, taken: [1], bind: (text: string) => text }
    expect(placed(between, taking)?.keyMessage).toBe('Cả nước đạt 6.058/7.696 xã. Đó là tin vui.')
  })

  test('that somebody edited meanwhile stay', () => {
    const edited = { ...now, keyMessage: 'Người khác vừa sửa.' }
    expect(placed(edited, { all, taken: [0], bind: (text) => text })).toBeUndefined()
  })
})

test('a channel’s text is what is taken, line by line', () => {
  const all = proposed(
    { field: 'text', text: 'Tin xã\n\nBà con góp công. Mời đến.\nNguồn: Sở' },
    { purpose: 'fit-channel' },
  )
  expect(take(all, 0, 2, 3)).toEqual({ ...now, text: 'Tin xã Mời đến.\nNguồn: Sở' })
  expect(take(all, 0, 1, 2, 3)?.text).toBe('Tin xã\n\nBà con góp công. Mời đến.\nNguồn: Sở')
})

test('a translation stands sentence for sentence where there are as many', () => {
  const part = { field: 'body' as const, text: 'One. Two.\n\nThree.' }
  expect(proposed(part, { purpose: 'translate' }).map(({ replaces }) => replaces)).toEqual([
    'Xã triển khai thực hiện làm đường.',
    'Bà con góp công.',
    'Đường dài 450 m.',
  ])
})

test('versions keep the order of both', () => {
  expect(versionsOf(['a b c', 'd e f'], ['d e f', 'a b c'])).toEqual(['d e f', null])
  expect(versionsOf([], ['a'])).toEqual([null])
})

describe('a figure is bound again', () => {
  const figures = [
    { key: 'k3f9xa', value: '6.058/7.696', unit: 'xã' },
    { key: 'p9q8r7', value: '78,7', unit: '%' },
    { key: 'twice1', value: '17', unit: 'xã' },
    { key: 'twice2', value: '17', unit: 'xã' },
  ]
  test.each([
    ['có 6.058/7.696 xã', 'có {6.058/7.696|k3f9xa} xã'],
    ['có 6.058/7.696 (78,7%) xã.', 'có {6.058/7.696|k3f9xa} ({78,7%|p9q8r7}) xã.'],
    ['đạt 78,7%.', 'đạt {78,7%|p9q8r7}.'],
    ['đạt 178,7% và 78,75%', 'đạt 178,7% và 78,75%'],
    ['có 16.058/7.696 xã', 'có 16.058/7.696 xã'],
    ['có 17 xã', 'có 17 xã'],
    ['không có số', 'không có số'],
  ])('%s → %s', (sentence, expected) => {
    expect(bound(sentence, shownOf('', figures))).toBe(expected)
  })

  test('as it stands in the draft, too', () => {
    expect(bound('gần 79% số xã', shownOf('{gần 79%|p9q8r7}', figures))).toBe(
      '{gần 79%|p9q8r7} số xã',
    )
  })
})
