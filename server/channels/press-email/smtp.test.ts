import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { openLine } from './smtp.ts'

test('a server that takes a letter and never answers leaves it in doubt', async () => {
  const url = await openSilentServer()
  const line = await openLine(url, performance.now() + 1000)
  if ('said' in line) throw new Error(line.said)
  const raw = Buffer.from('Subject: a\r\n\r\nb')
  expect(await line.send({ from: 'a@b.vn', to: 'a@bao.vn', raw })).toMatchObject({
    ...{ known: 'unknown', broken: true },
  })
})

/** It takes letters and says nothing of them. */
async function openSilentServer(): Promise<string> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 100 },
    onData: (stream) => void stream.resume(),
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)))
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}
