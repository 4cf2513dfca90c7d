import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { wholeLetters } from './whole-letters.ts'

test('letters come through as they are, whatever the pieces; zeros between them do not', async () => {
  const body = wholeLetters()
  const [letter, other] = [Buffer.from('ở'), Buffer.from('<p>Họp ')]
  const pieces = [other, Buffer.from([0, 0]), letter.subarray(0, 1), letter.subarray(1), other]
  for (const piece of pieces) body.write(piece)
  body.end(Buffer.from([0x61, 0, 0x62]))
  expect(await text(body)).toBe('<p>Họp ở<p>Họp ab')
})
