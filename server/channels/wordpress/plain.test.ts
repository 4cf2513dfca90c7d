import { expect, test } from 'vitest'
import { articleOf } from './article.ts'
import { plainOf } from './plain.ts'

test('what a portal keeps of a text reads as the text did', () => {
  const text =
    'Mời bà con góp ý\n\nHai việc:\n\n• điện & nước\n• đường [1]\n\nXem https://xa.vn/a?b=1'
  const { title, content } = articleOf(text)
  expect(plainOf(`${title}\n\n${content}`).replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'))
})

test('the letters WordPress writes by number are letters, and what is none stays as it is', () => {
  expect(plainOf('<p>&#8220;V&#xEC; d&acirc;n&#8221;&nbsp;&amp; &#9999999999;</p>')).toBe(
    '“Vì d&acirc;n” & &#9999999999;',
  )
})
