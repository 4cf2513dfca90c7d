import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toSpoken } from './spoken.ts'

const shared = join(import.meta.dirname, '../../../shared')

type Case = { rule: string; input: string; spoken: string; doubts: string }

/** `rule`, what is written, what is read aloud, and what a person must look at, parted by tabs. */
const cases = readFileSync(join(import.meta.dirname, 'spoken.cases.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => {
    const [rule, input, spoken, doubts = ''] = line.split('\t') as [string, string, string, string?]
    return { rule, input, spoken, doubts }
  })

test.each(cases)('$rule: $input', ({ rule, input, spoken, doubts }) => {
  const read = toSpoken(input, { region: rule.endsWith('south') ? 'south' : 'north' })
  expect(read.spoken).toBe(spoken)
  expect(doubtsOf(read)).toBe(doubts)
})

test('ten cases and more for each rule, and prose', () => {
  const counts = Map.groupBy(cases, ({ rule }) => rule.split(' ')[0]!)
  const rules = Array.from({ length: 13 }, (_, at) => `N${at + 1}`)
  for (const rule of [...rules, 'prose'])
    expect(counts.get(rule)?.length).toBeGreaterThanOrEqual(10)
  expect(cases.length).toBeGreaterThanOrEqual(300)
})

test('a line is read by itself, whatever stood before it', () => {
  expect(toSpoken('Năm 2020\n- 5 hộ\n').spoken).toBe('Năm hai nghìn không trăm hai mươi\nnăm hộ\n')
})

type Example = { id: string; input: string; spoken: string; accepted: string[] }

const EXAMPLES = join(shared, 'spoken-examples.json')
const examples = existsSync(EXAMPLES)
  ? (JSON.parse(readFileSync(EXAMPLES, 'utf8')) as Example[])
  : []

describe.skipIf(examples.length === 0)('the examples of the field, where they are at hand', () => {
  test.each(examples)('$id: $input', ({ input, spoken, accepted }) => {
    const right = [spoken, ...accepted].map(alike)
    for (const region of ['north', 'south'] as const) {
      const read = toSpoken(input, { region })
      expect(right).toContain(alike(read.spoken))
      expect(doubtsOf(read)).toBe('')
    }
  })
})

/** What a person must look at in each article: nothing of it is a number. */
const ARTICLES: [string, string[]][] = [
  ['can-tho-2025-09-25.txt', ['AI', 'QR']],
  ['thai-nguyen-2023-10.txt', ['thai-nguyen-1-1.jpg', '567/QĐ-TTg', 'VONACOOP', 'AI']],
]

describe.skipIf(examples.length === 0)('two real articles, where they are at hand', () => {
  test.each(ARTICLES)('%s: no digit is left but in what a person is asked', (file, asked) => {
    const { pieces } = toSpoken(readFileSync(join(shared, 'sources', file), 'utf8'))
    const doubtful = pieces.filter(({ doubt }) => doubt)
    expect(doubtful.map(({ written }) => written)).toEqual(asked)
    const read = pieces.filter(({ doubt }) => doubt?.kind !== 'unknown')
    expect(read.filter(({ spoken }) => /\d/.test(spoken))).toEqual([])
  })
})

function doubtsOf({ pieces }: ReturnType<typeof toSpoken>): string {
  return pieces
    .flatMap(({ written, doubt }) => (doubt ? `${doubt.kind}:${doubt.why}:${written}` : []))
    .join(' ; ')
}

/** Both regions in one: how the examples are compared. */
function alike(spoken: string): string {
  return spoken
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('ngàn', 'nghìn')
    .replaceAll('lẻ', 'linh')
    .replaceAll('tỉ', 'tỷ')
}
