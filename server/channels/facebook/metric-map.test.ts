import { expect, test } from 'vitest'
import { mapOf } from './metric-map.ts'

test('a metric that the platform has renamed is named anew, the others stay', () => {
  const map = mapOf({ views: ['post_shown', 'post_played.again'], reach: ['post_reach'] })
  expect(map.views).toEqual([{ metric: 'post_shown' }, { metric: 'post_played', entry: 'again' }])
  expect(map.viewers).toEqual([{ metric: 'post_total_media_view_unique' }])
  expect(map).not.toHaveProperty('reach')
})
