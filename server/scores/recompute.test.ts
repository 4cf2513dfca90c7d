import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { score } from './score.ts'
import { COMPOSITE, count, inputs, rate } from './scored-items.fixture.ts'

const command = fileURLToPath(new URL('recompute.ts', import.meta.url))

function run(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
    input,
    encoding: 'utf8',
  })
  return { status, result: stdout ? JSON.parse(stdout) : undefined, stderr }
}

const measured = inputs(rate({}), count({ v: 1846, asOf: '2026-11-22' }))
const result = score(measured)

describe('the score command', () => {
  test('it prints the score of inputs to the same digits', () => {
    expect(run(JSON.stringify(measured))).toEqual({ status: 0, result, stderr: '' })
  })

  test('it recomputes an exported score, whatever else is exported with it', () => {
    const exported = { messageId: 'm1', inputs: measured, result }
    expect(run(JSON.stringify(exported, null, 4))).toEqual({
      status: 0,
      result,
      stderr: '',
    })
  })

  test('it says which field of an exported result was changed', () => {
    const stated = { ...result, es: 99 }
    const changed = run(JSON.stringify({ inputs: measured, result: stated }))
    expect(changed).toEqual({
      status: 1,
      result,
      stderr: 'The result in the file differs from the one recomputed: es.\n',
    })
  })

  test('a number that was not finite is still unavailable after a trip through a file', () => {
    const broken = inputs(...COMPOSITE.items, count({ v: Infinity }))
    const exported = { inputs: broken, result: score(broken) }
    expect(run(JSON.stringify(exported))).toMatchObject({ status: 0, stderr: '' })
  })

  const withItem = (item: object) => JSON.stringify({ weights: 'weights-v1', items: [item] })
  const unreadable: [string, string, RegExp][] = [
    ['an empty file', ' \n', /standard input is empty/],
    ['text', 'điểm\nsố', /not JSON/],
    ['a list', '[]', /the input: .*expected object/],
    ['other weights', '{"weights":"weights-v0","items":[]}', /weights: .*"weights-v1"/],
    ['an x in words', withItem({ ...rate({}), x: '189' }), /items\.0\.x: .*expected number/],
    ['another form', withItem({ ...rate({}), type: 'reach' }), /items\.0\.type/],
    ['a guardrail', withItem({ ...rate({}), component: 'complaints' }), /items\.0\.component/],
    [
      'guardrails beside the items',
      JSON.stringify({ inputs: { ...measured, guardrails: { complaints: 3 } } }),
      /inputs: .*guardrails/,
    ],
  ]

  test.each(unreadable)(
    'it refuses %s in one sentence and prints no score',
    (_, input, sentence) => {
      const refused = run(input)
      expect(refused).toMatchObject({ status: 2, result: undefined })
      expect(refused.stderr).toMatch(sentence)
      expect(refused.stderr).toMatch(/^[^\n]+\.\n$/)
    },
  )
})
