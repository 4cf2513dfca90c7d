import { expect, test } from 'vitest'
import { USUAL_RULES, USUAL_SLOTS } from '#server/stations/rules.ts'
import { composeDay, type AirStation, type Planned } from './compose.ts'

const station: AirStation = {
  ...{ name: 'Đài truyền thanh xã Phong Điền', province: 'Thành phố Cần Thơ' },
  ...{ pace: 170, region: 'north', tuneSeconds: 20, voice: 'person' },
  ...{ slots: USUAL_SLOTS, rules: USUAL_RULES },
}
const SOURCE = 'Theo Cục Thống kê, số liệu đến tháng sáu năm hai nghìn không trăm hai mươi lăm.'

function item(given: Partial<Planned> & { id: string }): Planned {
  return {
    ...{ messageId: given.id, kind: 'policy', priority: 'normal', shared: false, time: '05:30' },
    text: `Tin ${given.id}. Nội dung.`,
    ...given,
  }
}

function day(items: Planned[], wanted: Partial<AirStation> = {}) {
  return composeDay({ ...station, ...wanted }, { date: '2026-11-27', items })
}

const kinds = (items: Planned[], wanted?: Partial<AirStation>) =>
  day(items, wanted)[0]!.parts.map(({ kind, of }) => (of ? `${kind} ${of.id}` : kind))

test('a programme is heard in one order: tune, call, headlines, items, notices, sources, label, close', () => {
  const items = [
    item({ id: 'b', kind: 'notice' }),
    item({ id: 'a', text: `Tin a.\n\n${SOURCE}` }),
    item({ id: 'c', text: `Tin c.\n\n${SOURCE}` }),
  ]
  expect(kinds(items, { voice: 'synthetic' })).toEqual([
    ...['tune', 'call', 'headlines', 'item a', 'item c', 'notice b', 'sources', 'label', 'close'],
  ])
})

test('what is urgent goes ahead of everything, then what has priority, then what the province shares', () => {
  const items = [
    item({ id: 'own' }),
    item({ id: 'shared', shared: true }),
    item({ id: 'priority', priority: 'priority' }),
    item({ id: 'urgent', kind: 'notice', priority: 'urgent' }),
  ]
  expect(kinds(items).filter((kind) => kind.includes(' '))).toEqual([
    ...['notice urgent', 'item priority', 'item shared', 'item own'],
  ])
})

test('a notice is read twice and takes twice as long', () => {
  const read = (kind: Planned['kind']) =>
    day([item({ id: 'a', kind })])[0]!.parts.find(({ of }) => of)!
  expect(read('notice').times).toBe(2)
  expect(read('notice').ms).toBe(2 * read('policy').ms)
})

test('a source that two items share is read once, after them', () => {
  const text = `Tin.\n\n${SOURCE}`
  const parts = day([item({ id: 'a', text }), item({ id: 'b', text })])[0]!.parts
  expect(parts.filter((part) => part.text.includes('Theo Cục'))).toMatchObject([
    { kind: 'sources', text: SOURCE },
  ])
})

test('items of one slot are one session, another slot is another, and the first says when it is heard again', () => {
  const again = { messageId: 'm' }
  const sessions = day([
    item({ id: 'a', ...again }),
    item({ id: 'b', time: '05:40' }),
    item({ id: 'c', ...again, time: '17:00' }),
  ])
  expect(sessions.map(({ slot }) => slot.from)).toEqual(['05:30', '17:00'])
  expect(sessions[0]!.parts.at(-1)!.text).toContain('phát lại lúc mười bảy giờ cùng ngày')
  expect(sessions[1]!.parts.at(-1)!.text).not.toContain('phát lại')
})

test('the call names the station, its province and the day, every number in words', () => {
  const call = day([item({ id: 'a' })])[0]!.parts[1]!.text
  expect(call).toContain('Đây là Đài truyền thanh xã Phong Điền, thành phố Cần Thơ.')
  expect(call).toContain('thứ sáu, ngày hai mươi bảy tháng mười một')
  expect(call).not.toMatch(/\d/)
})

test('each part begins where the one before it ends, and the whole is as long as its parts', () => {
  const [session] = day([item({ id: 'a' }), item({ id: 'b', kind: 'notice' })])
  let at = 0
  for (const { startsMs, ms } of session!.parts) {
    expect(startsMs).toBe(at)
    at += ms
  }
  expect(session!.ms).toBe(at)
})

test('a session that is too long for its slot says by how much', () => {
  const long = item({ id: 'a', text: 'Một hai ba bốn năm. '.repeat(600) })
  const [session] = day([long])
  expect(session!.overMs).toBe(session!.ms - 15 * 60_000)
  expect(day([item({ id: 'a' })])[0]!.overMs).toBe(0)
})

test('a time outside every slot has a session of its own, as long as the rules allow', () => {
  const [session] = day([item({ id: 'a', time: '11:00' })])
  expect(session!.slot).toEqual({ from: '11:00', until: '11:15' })
})
