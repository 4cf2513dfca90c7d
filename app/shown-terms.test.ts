import { expect, test } from 'vitest'
import { getChannel } from '#server/channels/registry.ts'
import { shownTerms } from './shown-terms.ts'

test('whoever approves reads to whom it goes and what goes with it, and nothing else of the settings', () => {
  const settings = { oaId: '2001', broadcast: 'yes', cities: ' ', accessToken: 'secret' }
  expect(shownTerms(getChannel('zalo'), settings, 'vi')).toEqual([
    { label: 'Gửi bài tới người quan tâm OA', value: 'Có, gửi kèm thông báo' },
  ])
  expect(shownTerms(getChannel('facebook'), { pageId: '1', accessToken: 'secret' }, 'vi')).toEqual(
    [],
  )
})
