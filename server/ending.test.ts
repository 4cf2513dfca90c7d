import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'

test('closing is asked for once, however many signals come, and the process ends well after it', async () => {
  const { code, said } = await runAndSignal(`atEnd(async () => {
    console.log('closing')
    await sleep(300)
    console.log('closed')
  })`)
  expect(code).toBe(0)
  expect(said.match(/closing/g)).toHaveLength(1)
  expect(said).toMatch(/closing[^]*closed[^]*"event":"ended"/)
})

test('a process that cannot come to its end is ended, and says so', async () => {
  const { code, said } = await runAndSignal(`atEnd(() => sleep(60_000), { longestMs: 300 })`)
  expect(code).toBe(1)
  expect(said).toContain('still at work 0.3 s after the signal')
})

test('a closing that fails ends the process with its fault in the log', async () => {
  const { code, said } = await runAndSignal(`atEnd(() => Promise.reject(new Error('stuck')))`)
  expect(code).toBe(1)
  expect(said).toContain('"message":"stuck"')
})

test('a fault that nothing caught goes to the log as any other, without what it quotes', async () => {
  const { code, said } = await runAndSignal(
    `atFault()
    atEnd(() => sleep(60_000))
    setTimeout(() => Promise.reject(new Error('lost "Bà con"')), 10)`,
  )
  expect(code).toBe(1)
  expect(said).toContain('"event":"uncaught"')
  expect(said).not.toContain('Bà con')
})

async function runAndSignal(script: string) {
  const imports = `import { setTimeout as sleep } from 'node:timers/promises'
    import { atEnd, atFault } from '#server/ending.ts'
    setInterval(() => {}, 1000)\n`
  const args = ['--input-type=module', '-e', `${imports}${script}\nconsole.log('begun')`]
  const env = { NODE_ENV: 'production', LOG: 'json' } as const
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const exit = once(child, 'exit')
  while (!said.includes('begun') && child.exitCode === null) await sleep(10)
  for (let time = 0; time < 3; time++) {
    child.kill('SIGTERM')
    await sleep(50)
  }
  const [code] = await exit
  return { code, said }
}
