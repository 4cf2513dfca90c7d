import { expect, test } from 'vitest'
import { offsetInText, tokenOf, tokensOf, withoutTokens } from './tokens.ts'

const TEXT = 'Cả nước có {6.058/7.696 xã|k3f9xa}, bằng {78,7%|m2p8qd}.'

test('a text is read with the numbers of its figures', () => {
  expect(withoutTokens(TEXT)).toBe('Cả nước có 6.058/7.696 xã, bằng 78,7%.')
})

test('each token says where it stands, what it shows and of which figure', () => {
  const tokens = tokensOf(TEXT)
  expect(tokens.map(({ shown, key }) => [shown, key])).toEqual([
    ['6.058/7.696 xã', 'k3f9xa'],
    ['78,7%', 'm2p8qd'],
  ])
  for (const token of tokens) expect(TEXT.slice(token.start, token.end)).toBe(tokenOf(token))
})

test('each letter of the text as it is read is found in the text itself', () => {
  const read = withoutTokens(TEXT)
  for (const [at, letter] of [...read].entries()) expect(TEXT[offsetInText(TEXT, at)]).toBe(letter)
})

test.each(['{78,7%}', '{|k3f9xa}', '{a|b}', '{78,7%|K3F9XA}', '{78\n7|k3f9xa}', 'a|k3f9xa}'])(
  '%j is no token and stays as it is written',
  (text) => {
    expect(tokensOf(text)).toEqual([])
    expect(withoutTokens(text)).toBe(text)
  },
)
