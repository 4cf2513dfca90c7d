import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import type { Content, Destination } from './channel.ts'
import { makeParcel } from './parcel.fixture.ts'
import { findChannel, getChannel, listChannels } from './registry.ts'

const CONTENT: Content = {
  headline: 'Sáu nghìn xã về đích',
  keyMessage: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã đạt chuẩn.',
  body: 'Đoạn một.\n\n- **một**\n- hai',
  callToAction: 'Mời bà con góp ý.',
  figures: [
    {
      ...{ indicator: 'xã đạt chuẩn', value: '6.058/7.696', unit: 'xã' },
      ...{ publisher: 'Hội nghị tại Cần Thơ', document: '', asOf: '2025-06', link: '' },
    },
  ],
}
const CODE = 'LT-7K3QX2'

/** What these deliver stands in our own rows: they need not look for it, and it is there because it is said to be. */
const OF_OUR_OWN = ['newsroom']

let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
})

afterAll(() => platform.close())

/** What a setting has to look like where any text will not do. */
const SETTINGS: Record<string, string> = {
  sender: 'mat-tran@example.vn',
  replyTo: 'mat-tran@example.vn',
}
const RECIPIENTS = [
  {
    ...{ id: 'c1', address: 'pv@bao.example.vn', name: 'Phóng viên', outlet: 'Báo' },
    leaveUrl: 'https://lantoa.example.vn/press/leave/w',
  },
]

/** A destination as its channel asks for one. */
function destinationOf(name: string): Destination {
  const settings = Object.fromEntries(
    getChannel(name).settings.map((one) => [one.name, SETTINGS[one.name] ?? '1']),
  )
  return { id: 'd', name: 'Nơi nhận', placeName: 'Xã Phong Điền', rehearsal: 1, settings }
}

/** What every channel keeps to, whoever wrote it. */
describe.each(listChannels())('$name', ({ name, channel }) => {
  const destination = destinationOf(name)
  const compose = () => channel.compose(CONTENT, destination)
  const recipients = channel.recipients && RECIPIENTS

  test('says in both languages what it is, and what it measures', () => {
    const labels = [
      channel.label,
      ...[...channel.settings, ...channel.metrics, ...channel.scored].map(({ label }) => label),
    ]
    for (const { vi, en } of labels) expect(vi.length * en.length).toBeGreaterThan(0)
  })

  test('composes the same text each time, plain, with every figure’s source', () => {
    expect(compose()).toBe(compose())
    for (const part of [
      CONTENT.headline,
      CONTENT.keyMessage,
      CONTENT.callToAction,
      'Hội nghị tại Cần Thơ',
    ])
      expect(compose()).toContain(part)
    expect(compose()).not.toMatch(/\*\*|\n{3,}|undefined/)
    expect(compose().length).toBeLessThanOrEqual(channel.maxCharacters)
  })

  test('composes from a headline alone, without empty lines', () => {
    const bare = { headline: 'Một câu', keyMessage: '', body: '', callToAction: '', figures: [] }
    expect(channel.compose(bare, destination)).not.toMatch(/\n{3,}|^\s|\s$/)
  })

  test('scores only what it measures', () => {
    const known = channel.metrics.map((metric) => metric.name)
    for (const metric of channel.scored) {
      const names =
        metric.type === 'rate'
          ? [metric.n, ...metric.x]
          : metric.type === 'count'
            ? [metric.value]
            : [metric.value, metric.target].filter((part) => typeof part === 'string')
      expect(known).toEqual(expect.arrayContaining(names))
    }
  })

  test('delivers once, and can name it or hands it to a person who confirms it', async () => {
    const text = channel.mark ? channel.mark(compose(), CODE) : compose()
    const parcel = makeParcel({ deliveryId: 'x', code: CODE, text, destination, recipients })
    const outcome = await channel.deliver(parcel)
    expect(outcome.known).toBe(channel.confirms ? 'handed-over' : 'confirmed')
    if (outcome.known !== 'confirmed') return
    expect(outcome.remoteId).not.toBe('')
    const at = new Date().toISOString()
    if (channel.find)
      expect(await channel.find(parcel, at)).toMatchObject({
        known: 'found',
        remoteId: outcome.remoteId,
      })
    const other = { ...parcel, code: 'LT-OTHER0', text: 'Bài khác\n\nMã tin: LT-OTHER0' }
    if (channel.find && !OF_OUR_OWN.includes(name))
      expect(await channel.find(other, at)).toEqual({ known: 'absent' })
  })

  test('that can look for a text marks it, so that it can be found', () => {
    if (channel.find && !OF_OUR_OWN.includes(name))
      expect(channel.mark?.(compose(), CODE)).toContain(CODE)
    if (channel.mark) expect(channel.mark('Một câu', CODE)).toContain('Một câu')
  })

  test('measures only metrics it has named, each a number or a reason', async () => {
    if (!channel.measure) return
    const parcel = makeParcel({ deliveryId: 'y', code: CODE, text: 'Đo', destination, recipients })
    const outcome = await channel.deliver(parcel)
    if (outcome.known !== 'confirmed') throw new Error('not delivered')
    const known = channel.metrics.map((metric) => metric.name)
    for (const reading of await channel.measure(destination, outcome.remoteId, parcel.notes)) {
      expect(known).toContain(reading.metric)
      if ('value' in reading) expect(reading.value).toBeGreaterThanOrEqual(0)
      else expect(reading.unavailable.code).toBeTruthy()
    }
  })

  test('counts only metrics it has named, our own log’s, and none of a link that is not there', () => {
    if (!channel.count) return
    const known = channel.metrics.map((metric) => metric.name)
    const asOf = new Date().toISOString()
    const both = channel.count({ views: 3, link: 1, asOf })
    for (const reading of both) expect(known).toContain(reading.metric)
    for (const reading of both) expect(reading).toMatchObject({ asOf, grade: 'B' })
    const values = channel.count({ views: 3, asOf }).map((one) => 'value' in one && one.value)
    expect(values).not.toContain(1)
    expect(values.length).toBe(both.length - 1)
  })
})

test('a channel that is not there is nothing, whatever it is called', () => {
  expect(findChannel('telegram')).toBeUndefined()
  expect(findChannel('constructor')).toBeUndefined()
  expect(() => getChannel('telegram')).toThrow('telegram')
})
