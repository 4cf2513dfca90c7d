import { expect, test } from 'vitest'
import { DAY, instant } from '#server/clock.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { hear, macOf } from './hear.ts'

setRehearsalUrl('http://127.0.0.1:1')

const SECRET = 'oa-secret'
const settings = { webhookSecret: SECRET }
const destination = { id: 'd', name: 'OA', placeName: 'Xã', rehearsal: 1, settings } as const

const event = (over: Record<string, unknown> = {}) => ({
  ...{ app_id: 'rehearsal', event_name: 'user_send_text', timestamp: String(Date.now()) },
  ...{ sender: { id: 'nguoi-77' }, message: { msg_id: 'm1', text: 'Chào xã' } },
  ...over,
})

function signed(told: ReturnType<typeof event>, secret = SECRET) {
  const body = JSON.stringify(told)
  const { app_id, timestamp } = told
  return { body, signature: `mac=${macOf({ app_id, timestamp, body, secret })}` }
}

test('the signature is the SHA-256 of app, body, time and secret', () => {
  expect(macOf({ app_id: '1', body: '{}', timestamp: '2', secret: 's' })).toBe(
    // printf '1{}2s' | sha256sum
    'b4f82c4532052c7f37ed3c6bdaf0e2c83adb46816e9649f84022fe165b65a81b',
  )
})

test.each([
  ['user_send_text', 'replies'],
  ['user_send_image', 'replies'],
  ['follow', 'follows'],
])('%s counts for %s, and nobody who sent it is read', (event_name, metric) => {
  const told = hear(destination, signed(event({ event_name })))
  expect(told).toMatchObject({ metric, key: 'm1' })
  expect(JSON.stringify(told)).not.toMatch(/nguoi-77|Chào/)
})

test.each(['unfollow', 'oa_send_text', 'user_seen_message'])('%s counts for nothing', (name) => {
  const told = hear(destination, signed(event({ event_name: name })))
  expect(told).toBeDefined()
  expect(told).not.toHaveProperty('metric')
})

test('one without a message is known again by its signature', () => {
  const told = signed(event({ event_name: 'follow', message: undefined }))
  expect(`mac=${hear(destination, told)?.key}`).toBe(told.signature)
})

test('what is signed with another secret, changed, or not signed at all is not heard', () => {
  const { body, signature } = signed(event())
  expect(hear(destination, signed(event(), 'guess'))).toBeUndefined()
  expect(hear(destination, { body: body.replace('Chào', 'Chao'), signature })).toBeUndefined()
  expect(hear(destination, { body, signature: '' })).toBeUndefined()
  expect(hear(destination, { body, signature: signature.slice(4) })).toBeUndefined()
  expect(hear(destination, { body: 'x', signature })).toBeUndefined()
})

test('nothing is heard for a destination without a secret, nor of another app', () => {
  const told = signed(event(), '')
  expect(hear({ ...destination, settings: { webhookSecret: '' } }, told)).toBeUndefined()
  expect(hear(destination, signed(event({ app_id: 'other' })))).toBeUndefined()
})

test('an event of last week is not heard, however well it is signed', () => {
  const timestamp = String(Date.parse(instant()) - 7 * DAY)
  expect(hear(destination, signed(event({ timestamp })))).toBeUndefined()
})
