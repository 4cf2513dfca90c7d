import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { getChannel } from '#server/channels/registry.ts'
import { editedDestination } from './new-destination.ts'

const read = (typed: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return parseWithZod(form, { schema: editedDestination(getChannel('zalo')) })
}

test('which account it is stays unsaid where the form does not offer it; what was emptied is empty', () => {
  const submission = read({ name: 'OA', 'settings.broadcast': 'yes', 'settings.cities': '' })
  expect(submission.status === 'success' && submission.value).toEqual({
    ...{ name: 'OA', agreed: false },
    settings: { broadcast: 'yes', cities: '' },
  })
})

test('no secret is read from it', () => {
  const submission = read({ name: 'OA', 'settings.accessToken': 'mine', agreed: 'on' })
  expect(submission.status === 'success' && submission.value).toEqual({
    ...{ name: 'OA', agreed: true },
    settings: { broadcast: 'no', cities: '' },
  })
})
