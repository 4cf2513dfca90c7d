import { describe, expect, test } from 'vitest'
import { OFFICE_PHRASES } from '#server/plain/office-phrases.ts'
import { syllablesOf } from '#server/plain/reading-ease.ts'
import { findQuantities } from '#server/quantities/quantities.ts'
import type { Brief, BriefFigure } from '#server/assist/brief.ts'
import { PURPOSES } from '#server/assist/purposes.ts'
import { composeByRule } from './compose-by-rule.ts'

const communes: BriefFigure = {
  ...{ indicator: 'xã đạt chuẩn nông thôn mới', value: '6.058/7.696', unit: 'xã' },
  ...{ place: 'cả nước', asOf: '2025-06', kind: 'result', publisher: 'Văn phòng Điều phối' },
  ...{ document: '', quote: '' },
}
const share = {
  ...communes,
  indicator: 'tỷ lệ xã đạt chuẩn nông thôn mới',
  value: '78,7',
  unit: '%',
}
const brief: Brief = {
  purpose: 'draft',
  goal: 'Bà con thấy phần việc của mình. Mời bà con đến nhà văn hóa bàn việc làm đường',
  figures: [communes, share],
  given: [],
  draft: {
    headline: 'Làm đường ấp Nhơn Lộc',
    keyMessage: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới.',
    body: 'Xã triển khai thực hiện làm đường; mỗi hộ góp công; ấp ghi sổ và công khai tại nhà văn hóa ba ấp để ai cũng xem được và góp ý.\n\n- giữ kênh mương sạch,\n- giúp nhau thoát nghèo.',
    callToAction: 'Mời bà con góp ý trên địa bàn ấp.',
  },
  channel: { name: 'facebook', label: 'Facebook', maxCharacters: 5000 },
  channelText: '',
  into: 'en',
  phrases: OFFICE_PHRASES,
}
brief.channelText = [...Object.values(brief.draft), 'Nguồn: Văn phòng Điều phối'].join('\n\n')
const compose = (change: Partial<Brief>) => composeByRule({ ...brief, ...change })
const textOf = (change: Partial<Brief>) =>
  compose(change)
    .map(({ text }) => text)
    .join('\n\n')

test('a draft says the first figure with its source, the others after it, and what people are invited to', () => {
  expect(compose({})).toEqual([
    { field: 'headline', text: 'Bà con thấy phần việc của mình' },
    {
      field: 'keyMessage',
      text: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã đạt chuẩn nông thôn mới, theo Văn phòng Điều phối.',
    },
    {
      field: 'body',
      text: 'Đến tháng 6/2025, tỷ lệ xã đạt chuẩn nông thôn mới ở cả nước là 78,7%, theo Văn phòng Điều phối.\n\nBà con thấy phần việc của mình.',
    },
    { field: 'callToAction', text: 'Mời bà con đến nhà văn hóa bàn việc làm đường.' },
  ])
})

test('a target is called one', () => {
  expect(textOf({ figures: [{ ...communes, kind: 'target', asOf: '2030' }] })).toContain(
    'Mục tiêu đến năm 2030: cả nước có',
  )
})

test('plainer is plain words, and a long sentence parted where it has a semicolon', () => {
  const body = compose({ purpose: 'plainer' }).find(({ field }) => field === 'body')?.text
  expect(body).toMatch(/^Xã làm đường\. Mỗi hộ góp công\. Ấp ghi sổ/)
  expect(textOf({ purpose: 'plainer' })).toContain('Mời bà con góp ý trong ấp.')
})

describe('a text that is too long for a channel', () => {
  const fit = (maxCharacters: number) =>
    textOf({ purpose: 'fit-channel', channel: { ...brief.channel!, maxCharacters } })

  test('loses sentences of its body, and keeps what is said and who says it', () => {
    const text = fit(260)
    expect(text.length).toBeLessThanOrEqual(260)
    for (const kept of [brief.draft.headline, brief.draft.keyMessage, brief.draft.callToAction])
      expect(text).toContain(kept)
    expect(text).toMatch(/Nguồn: Văn phòng Điều phối$/)
  })

  test('stays where it fits, and is refused where it never will', () => {
    expect(fit(5000)).toBe(brief.channelText)
    expect(() => fit(100)).toThrow('assist.cannotFit')
  })
})

test('headlines are three, short, and of the message’s own words', () => {
  const headlines = compose({ purpose: 'headlines' }).map(({ text }) => text)
  expect(headlines).toHaveLength(3)
  expect(new Set(headlines).size).toBe(3)
  for (const headline of headlines) expect(syllablesOf(headline)).toBeLessThanOrEqual(14)
})

test('a script greets, and has no brackets and no marks of a list', () => {
  const text = textOf({ purpose: 'script' })
  expect(text).toMatch(/^Kính chào bà con\./)
  expect(text).toContain('6.058/7.696 xã, 78,7%, đạt chuẩn')
  expect(text).toContain('\nGiữ kênh mương sạch.\n')
  expect(text).not.toMatch(/[()]|^- /m)
})

test('a rule translates figures alone, as English writes them', () => {
  expect(textOf({ purpose: 'translate' })).toBe(
    'As of June 2025, “xã đạt chuẩn nông thôn mới”, cả nước: 6,058/7,696 (xã), according to Văn phòng Điều phối.\n\n' +
      'As of June 2025, “tỷ lệ xã đạt chuẩn nông thôn mới”, cả nước: 78.7%, according to Văn phòng Điều phối.',
  )
  expect(() => compose({ purpose: 'translate', figures: [] })).toThrow('assist.needsModel')
})

test.each(PURPOSES.filter((purpose) => purpose !== 'translate'))(
  '%s has no number that was not given',
  (purpose) => {
    const numbers = (text: string) => findQuantities(text).map(({ value }) => value)
    const given = new Set(numbers(JSON.stringify([brief.goal, brief.figures, brief.draft])))
    expect(numbers(textOf({ purpose })).filter((value) => !given.has(value))).toEqual([])
  },
)
