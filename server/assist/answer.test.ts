import { describe, expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { carries, newCanary } from './canary.ts'
import { partialText } from './partial-text.ts'
import { jsonSchemaOf, PURPOSES } from './purposes.ts'

const draft = { headline: 'Một', keyMessage: 'Hai.', body: 'Ba. Bốn.', callToAction: '' }
const json = JSON.stringify(draft)

describe('an answer is read', () => {
  test.each([
    ['alone', json],
    ['with blanks around it', `\n ${json} \n`],
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['after words', `Đây ạ: ${json} Chúc vui.`],
    ['after thinking aloud', `<think>{"headline": 1}</think>${json}`],
    [
      'with more than was asked for',
      JSON.stringify({ ...draft, tools: ['rm'], state: 'approved' }),
    ],
  ])('%s', (_, content) => {
    expect(readAnswer('draft', content)).toEqual([
      { field: 'headline', text: 'Một' },
      { field: 'keyMessage', text: 'Hai.' },
      { field: 'body', text: 'Ba. Bốn.' },
    ])
  })

  test.each([
    ['nothing', ''],
    ['words', 'Tôi không làm được.'],
    ['half of it', json.slice(0, 30)],
    ['a field of another type', JSON.stringify({ ...draft, headline: 1 })],
    ['a missing field', JSON.stringify({ headline: 'Một' })],
    ['a list', '[1, 2]'],
    [
      'nothing in its fields',
      JSON.stringify({ headline: '', keyMessage: '', body: ' ', callToAction: '' }),
    ],
    ['a text too long', JSON.stringify({ ...draft, body: 'x'.repeat(20_001) })],
  ])('not %s', (_, content) => expect(readAnswer('draft', content)).toBeUndefined())

  test('a check may find nothing; three headlines are three', () => {
    expect(readAnswer('check', '{"unsupported": []}')).toEqual([])
    expect(readAnswer('headlines', '{"headlines": ["A", "B", "C"]}')).toHaveLength(3)
    expect(readAnswer('headlines', '{"headlines": ["A", "B", "C", "D"]}')).toBeUndefined()
  })
})

describe('what is being written', () => {
  test.each([
    ['{"headline": "Mộ', 'Mộ'],
    ['{"headline": "Một", "key', 'Một\nkey'],
    ['{"headline": "Một", "keyMessage": "Hai\\nBa", "body": "B\\u00f4', 'Một\nHai\nBa\nBô'],
    ['{"headlines": ["A", "B\\"', 'A\nB"'],
    ['{"text": "A\\u1E', 'A'],
    ['', ''],
  ])('of %s is “%s”', (written, read) => expect(partialText(written)).toBe(read))
})

describe('the canary', () => {
  const canary = newCanary()
  const [, secret = ''] = canary.split('-')
  test.each([
    ['as it is', canary],
    ['in a sentence', `Mã là ${secret}.`],
    ['in capitals, spaced', [...secret.toUpperCase()].join(' ')],
    ['with dashes and breaks', secret.replaceAll(/..../g, '$&-\n')],
    ['backwards', [...secret].reverse().join('')],
    ['in base64', Buffer.from(secret).toString('base64')],
    [
      'in wide letters',
      secret.replaceAll(/[a-z\d]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
    ],
  ])('is seen %s', (_, text) => expect(carries(text, canary)).toBe(true))

  test('is not seen where it is not', () => {
    expect(carries('Cả nước có 6.058/7.696 xã đạt chuẩn.', canary)).toBe(false)
    expect(carries(newCanary(), canary)).toBe(false)
  })
})

test.each(PURPOSES)('the form of %s is one that strict servers take', (purpose) => {
  const written = JSON.stringify(jsonSchemaOf(purpose))
  expect(written).not.toMatch(/maxLength|minItems|maxItems|\$schema/)
  expect(written).toContain('"additionalProperties":false')
})
