import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
afterEach(() => platform.close())

test('a letter waits as every request does, and counts as a post until it is answered', async () => {
  platform.faults.delay(300)
  const sent = write({ timeoutMs: 5000 })
  await expect.poll(() => platform.counts()).toMatchObject({ requests: 1, posting: 1 })
  expect(platform.mailbox.inFlight()).toBe(1)
  expect(platform.mailbox.letters.count()).toBe(0)
  await sent
  expect(platform.mailbox.letters.count()).toBe(1)
  expect(platform.counts()).toMatchObject({ requests: 1, inFlight: 0, posting: 0 })
})

test('a letter that waits is taken although nobody hears of it any more', async () => {
  platform.faults.delay(1300)
  await expect(write({ timeoutMs: 800 })).rejects.toThrow()
  await expect.poll(() => platform.mailbox.inFlight()).toBe(0)
  await expect.poll(() => platform.mailbox.letters.count(), { timeout: 5000 }).toBe(1)
})

test('kept-hang: the letter is kept, and no answer ever comes', async () => {
  platform.mailbox.faults.on('kept-hang')
  await expect(write({ timeoutMs: 800 })).rejects.toThrow()
  expect(platform.mailbox.letters.count()).toBe(1)
  await expect.poll(() => platform.counts().inFlight).toBe(0)
})

test('a letter whose line is cut in its middle is none, and harms nobody', async () => {
  const line = connect(Number(new URL(platform.mailbox.url).port), '127.0.0.1')
  for (const said of ['EHLO xa', 'MAIL FROM:<a@xa.example.vn>', 'RCPT TO:<b@bao.vn>', 'DATA']) {
    await once(line, 'data')
    line.write(`${said}\r\n`)
  }
  await once(line, 'data')
  line.write('Subject: A\r\n\r\nNửa thư')
  await expect.poll(() => platform.mailbox.inFlight()).toBe(1)
  line.destroy()
  await expect.poll(() => platform.counts().inFlight).toBe(0)
  expect(platform.mailbox.letters.count()).toBe(0)
  await write({ timeoutMs: 5000 })
  expect(platform.mailbox.letters.count()).toBe(1)
})

function write({ timeoutMs }: { timeoutMs: number }) {
  const { hostname: host, port } = new URL(platform.mailbox.url)
  const line = createTransport({ host, port: Number(port), socketTimeout: timeoutMs })
  return line.sendMail({ from: 'a@xa.example.vn', to: 'b@bao.example.vn', text: 'A' })
}
