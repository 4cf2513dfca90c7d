import { describe, expect, test } from 'vitest'
import { USUAL_RULES, USUAL_SLOTS, type Rules } from '#server/stations/rules.ts'
import { findingsOn, type Dated } from './check.ts'

/** A Friday. */
const DATE = '2026-11-27'
const SATURDAY = '2026-11-28'

const air = {
  ...{ name: 'Đài', province: 'Cần Thơ', pace: 170, tuneSeconds: 20 },
  region: 'north',
  voice: 'person',
} as const

function item(given: Partial<Dated> = {}): Dated {
  return {
    ...{ id: 'wanted', messageId: 'message', kind: 'policy', priority: 'normal', shared: false },
    ...{ date: DATE, time: '05:30', text: 'Tin ngắn.' },
    ...given,
  }
}

type Setting = { planned?: Dated[]; rules?: Partial<Rules>; isUrban?: boolean }

function found(wanted: Partial<Dated>, { planned = [], rules = {}, isUrban }: Setting = {}) {
  const station = {
    ...air,
    slots: USUAL_SLOTS,
    rules: { ...USUAL_RULES, ...rules },
    isUrban: isUrban ?? false,
  }
  return findingsOn(station, item(wanted), planned)
}

const rulesOf = (findings: { rule: string; stops: boolean }[]) =>
  findings.map(({ rule, stops }) => (stops ? rule : `${rule}, said`))

test('an item in a slot of a station breaks nothing', () => {
  expect(found({})).toEqual([])
})

describe('the clock', () => {
  test.each([
    ['21:00', ['quiet']],
    ['04:59', ['quiet']],
    ['00:00', ['quiet']],
    ['20:59', []],
    ['05:00', ['early, said']],
    ['05:30', []],
  ])('at %s: %j', (time, expected) => {
    expect(rulesOf(found({ time }))).toEqual(expected)
  })

  test('outside the hours of the commune nothing is aired', () => {
    const hours = { from: '06:00', until: '18:00' }
    expect(rulesOf(found({ time: '18:00' }, { rules: { hours } }))).toEqual(['hours'])
  })

  test('a better time is named: the next slot that breaks no rule', () => {
    expect(found({ time: '21:30' })[0]).toMatchObject({
      elsewhere: { date: SATURDAY, time: '05:30' },
    })
    expect(found({ time: '04:00' })[0]).toMatchObject({ elsewhere: { date: DATE, time: '05:30' } })
  })
})

describe('weekends', () => {
  test.each([
    ['allowed', 'normal', []],
    ['special', 'normal', ['weekend']],
    ['special', 'priority', []],
    ['never', 'priority', ['weekend']],
    ['never', 'urgent', []],
  ] as const)('%s, %s: %j', (weekend, priority, expected) => {
    const findings = found({ date: SATURDAY, priority }, { rules: { weekend } })
    expect(rulesOf(findings)).toEqual(expected)
  })

  test('in town one is told that it is a weekend', () => {
    expect(rulesOf(found({ date: SATURDAY }, { isUrban: true }))).toEqual(['weekend-in-town, said'])
  })
})

test('a new session beyond those of a day is one too many; an item of a session there is none', () => {
  const planned = ['06:00', '11:00', '17:00'].map((time) =>
    item({ id: time, messageId: time, time }),
  )
  expect(rulesOf(found({ time: '05:30' }, { planned }))).toEqual(['sessions'])
  expect(found({ time: '17:05' }, { planned })).toEqual([])
})

test('too long for its slot: by how many seconds and syllables, and where there is room', () => {
  const text = 'Một hai ba bốn năm. '.repeat(280)
  const other = item({ id: 'other', messageId: 'other', text })
  const [finding] = found({ text }, { planned: [other] })
  expect(finding).toMatchObject({ rule: 'length', stops: true })
  const { seconds, syllables } = finding!.values as { seconds: number; syllables: number }
  expect(syllables).toBeCloseTo((seconds / 60) * 170, -1)
  expect(finding!.elsewhere).toEqual({ date: DATE, time: '17:00' })
})

describe('repeats', () => {
  const onDays = (days: number[]) =>
    days.map((day) => item({ id: `${day}`, date: `2026-11-${day}` }))

  test('three times in seven days are enough', () => {
    const planned = onDays([24, 25, 26])
    expect(found({}, { planned })[0]).toMatchObject({
      rule: 'repeats',
      values: { times: 4, most: 3 },
    })
  })

  test('seven days on they count no more, either way', () => {
    expect(found({}, { planned: onDays([18, 19, 20]) })).toEqual([])
    expect(found({ date: '2026-11-11' }, { planned: onDays([18, 19, 20]) })).toEqual([])
  })

  test('another message is another', () => {
    const planned = onDays([24, 25, 26]).map((one) => ({ ...one, messageId: 'other' }))
    expect(found({}, { planned })).toEqual([])
  })

  test('what has priority may be repeated', () => {
    expect(found({ priority: 'priority' }, { planned: onDays([24, 25, 26]) })).toEqual([])
  })
})

test('what is urgent breaks every rule', () => {
  const planned = ['06:00', '11:00', '17:00'].map((time) => item({ id: time, time }))
  const rules = { hours: { from: '06:00', until: '18:00' }, weekend: 'never' as const }
  const text = 'Một hai ba bốn năm. '.repeat(900)
  const urgent = { priority: 'urgent', time: '02:00', date: SATURDAY, text } as const
  expect(found(urgent, { planned, rules })).toEqual([])
})
