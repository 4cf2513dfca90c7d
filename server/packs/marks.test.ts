import { expect, test } from 'vitest'
import { breathOf } from '#server/speech/reading-time.ts'
import { markText } from './marks.ts'

const SPOKEN =
  'Kính thưa bà con, hôm nay xã có hai mươi lăm hộ thoát nghèo. Xin mời bà con: đúng bảy giờ!\n\n' +
  'Trân trọng cảm ơn…'

test('a run ends where the stress changes and where the reader breathes', () => {
  expect(markText(SPOKEN)[0]!.map(({ text, stressed, pause }) => [text, stressed, pause])).toEqual([
    ['Kính thưa bà con,', false, 'short'],
    ['hôm nay xã có', false, undefined],
    ['hai mươi lăm', true, undefined],
    ['hộ thoát nghèo.', false, 'long'],
    ['Xin mời bà con:', false, 'short'],
    ['đúng', false, undefined],
    ['bảy', true, undefined],
    ['giờ!', false, 'long'],
  ])
})

test('paragraphs stay paragraphs, and no word is lost', () => {
  const paragraphs = markText(SPOKEN).map((runs) => runs.map(({ text }) => text).join(' '))
  expect(paragraphs.join('\n\n')).toBe(SPOKEN)
})

test('a pause stands wherever the reading time counts one', () => {
  const text = `${SPOKEN}\nÔng nói: “Được!” (thật vậy), rồi; đi 1.5 km. “Xong”.`
  const pauses = markText(text)
    .flat()
    .map(({ pause }) => pause)
  const { commas, stops } = breathOf(text)
  expect(pauses.filter((pause) => pause === 'short')).toHaveLength(commas)
  expect(pauses.filter((pause) => pause === 'long')).toHaveLength(stops)
})

test('nothing has no paragraphs', () => {
  expect(markText(' \n\n')).toEqual([])
})
