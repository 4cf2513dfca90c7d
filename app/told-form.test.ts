import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { toAiring, ToldForm } from './told-form.ts'

const TOLD = {
  ...{ id: 'mot-lan-thoi', stationId: 'dai', date: '2026-12-01', time: '05:30', how: 'full' },
  ...{ percent: '', why: '', from: '', until: '', clustersOn: '', clusters: '' },
  ...{ trouble: '', reader: '' },
}

/** What an operator pressed, as a browser sends it: a field nobody filled in is there and empty. */
function sent(typed: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...TOLD, ...typed })) form.set(name, value)
  return parseWithZod(form, { schema: ToldForm })
}

function airing(typed: Record<string, string> = {}) {
  const submission = sent(typed)
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
  return toAiring(submission.value)
}

describe('what is told of a session', () => {
  test('with one press is that it was aired, and nothing that nobody said', () => {
    expect(airing()).toMatchObject({
      ...{ stationId: 'dai', date: '2026-12-01', time: '05:30', how: 'full', rerun: false },
      ...{ why: '', from: '', until: '', trouble: '', reader: '' },
    })
    expect(airing().clusters).toBeUndefined()
    expect(airing().clustersOn).toBeUndefined()
  })

  test('of a part is a share', () => {
    expect(airing({ how: 'part', percent: '60' })).toMatchObject({ how: 'part', share: 0.6 })
    expect(airing({ how: 'part', percent: '1' }).share).toBe(0.01)
    expect(airing({ how: 'part', percent: '99' }).share).toBe(0.99)
  })

  test('keeps a zero: all clusters were silent', () => {
    expect(airing({ clustersOn: '0', clusters: '8' })).toMatchObject({ clustersOn: 0, clusters: 8 })
  })

  test('has the words as they were meant, and says where it is a rerun', () => {
    const words = { how: 'none', why: ' Mất điện ', reader: ' Hoa ', rerun: 'on' }
    expect(airing(words)).toMatchObject({ why: 'Mất điện', reader: 'Hoa', rerun: true })
  })
})

describe('a fault of its field', () => {
  test.each([
    ['why', { how: 'none' }],
    ['why', { how: 'none', why: '   ' }],
    ['why', { why: 'a'.repeat(501) }],
    ['percent', { how: 'part' }],
    ['percent', { how: 'part', percent: '0' }],
    ['percent', { how: 'part', percent: '100' }],
    ['percent', { how: 'part', percent: 'nửa' }],
    ['how', { how: 'maybe' }],
    ['id', { id: 'ngan' }],
    ['date', { date: '30/11/2026' }],
    ['time', { time: '5h30' }],
    ['from', { from: '25:00' }],
    ['until', { until: '05:60' }],
    ['clustersOn', { clustersOn: '-1' }],
    ['clusters', { clusters: '7,5' }],
    ['clusters', { clusters: '10001' }],
    ['reader', { reader: 'a'.repeat(121) }],
    ['trouble', { trouble: 'a'.repeat(501) }],
  ])('%s: %o', (name, typed) => {
    expect(Object.keys(sent(typed as Record<string, string>).reply().error ?? {})).toEqual([name])
  })
})
