import { expect, test } from 'vitest'
import { paragraphsOf, phrasesOf, piecesOf } from './phrasing.ts'

test('a reader pauses after a comma, a sentence and a paragraph', () => {
  expect(phrasesOf('Kính chào bà con, mời nghe. Tin đầu.\n\nTin sau.')).toEqual([
    { text: 'Kính chào bà con,', pauseMs: 350 },
    { text: 'mời nghe.', pauseMs: 700 },
    { text: 'Tin đầu.', pauseMs: 1900 },
    { text: 'Tin sau.', pauseMs: 700 },
  ])
})

test('lines without a word are none', () => {
  expect(paragraphsOf('\n – \n\nMột.\n\n\nHai.\n')).toEqual(['Một.', 'Hai.'])
})

test('a long paragraph comes in pieces between sentences, a long sentence between words', () => {
  expect(piecesOf('Một hai. Ba bốn. Năm.', { longest: 16 })).toEqual(['Một hai. Ba bốn.', 'Năm.'])
  expect(piecesOf('một hai ba bốn', { longest: 7 })).toEqual(['một hai', 'ba bốn'])
})
