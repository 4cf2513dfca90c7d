import { expect, test } from 'vitest'
import { z } from 'zod'
import { DraftForm } from '#app/draft-form.ts'
import { fault, faultSentences } from './fault.ts'
import { wordsFor } from './i18n.ts'

test('a fault is said in the language of the page, with what it counts', () => {
  const written = { headline: 'x'.repeat(151), keyMessage: ' ' }
  const faults = DraftForm.safeParse(written).error!.issues.map(({ message }) => message)
  expect(faultSentences(wordsFor('vi'), faults)).toBe(
    'Dài quá, tối đa 150 ký tự. Xin điền mục này.',
  )
  expect(faultSentences(wordsFor('en'), faults)).toBe(
    'Too long: at most 150 characters. Please fill in this field.',
  )
})

test('what a schema leaves unnamed asks to look again, in words of ours', () => {
  const { message } = z.string().max(1).safeParse('xy').error!.issues[0]!
  expect(faultSentences(wordsFor('vi'), [message])).toBe('Xin xem lại mục này.')
  expect(faultSentences(wordsFor('en'), [message, fault('places.ask.one')])).toBe(
    'Please check this field. Please name exactly one place.',
  )
})
