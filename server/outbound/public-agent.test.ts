import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicAgent } from './agents.ts'
import { askElsewhere } from './ask.ts'
import { checkedLookup, type Resolve } from './checked-lookup.ts'
import { isPublicAddress } from './public-address.ts'

/** A server on this machine that nothing may reach; on IPv6 too, where there is any. */
let canary: Server
let port: number
let connections = 0

beforeAll(async () => {
  canary = createServer((_, res) => res.end('{}'))
  canary.on('connection', () => connections++)
  canary.listen(0, '::').on('error', () => canary.listen(0, '0.0.0.0'))
  await once(canary, 'listening')
  port = (canary.address() as AddressInfo).port
})
afterAll(() => canary.close())

const own = ['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1']

test.each([
  ...[
    ...own,
    '017700000001',
    '127.255.255.254',
    '0',
    '0.0.0.0',
    'localhost',
    'LOCALHOST',
    '127。0。0。1',
  ],
  ...['①②⑦.0.0.1', '[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
  ...['[::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[2002:7f00:1::]', '[fe80::1]'],
  ...['[fd00::1]', '[fec0::1]', '[2001::1]', '[100::1]', '[ff02::1]', '[::ffff:0:127.0.0.1]'],
  ...[
    '10.0.0.1',
    '10.255.255.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...[
    '0xA9FEA9FE',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.0.8',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ],
])('%s is never connected to', async (host) => {
  const before = connections
  const asked = await ask(`http://${host}:${port}/`)
  expect(asked).toMatchObject({ kind: 'unsent', detail: 'NOT_PUBLIC' })
  expect(connections).toBe(before)
})

test.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'ftp://127.0.0.1/', 'data:,x'])(
  '%s is no address to ask',
  async (url) => {
    const before = connections
    expect(await ask(url)).toMatchObject({ kind: 'unanswered' })
    expect(connections).toBe(before)
  },
)

test.each([
  ['one private address', [v4('10.0.0.7')]],
  ['a private address among public ones', [v4('93.184.215.14'), v4('127.0.0.1')]],
  ['an IPv6 address of this machine', [{ address: '::1', family: 6 }]],
  ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ['no address at all', []],
])('a name with %s is never connected to', async (_, addresses) => {
  const before = connections
  const asked = await ask(`http://cong.example:${port}/`, async () => addresses)
  expect(asked).toMatchObject({ kind: 'unsent', detail: 'NOT_PUBLIC' })
  expect(connections).toBe(before)
})

test('a name that changes its answer is asked once, and what was looked at is what is connected to', async () => {
  const answers = [v4('93.184.215.14'), v4('127.0.0.1')]
  const rebinding: Resolve = async () => answers.splice(0, 1)
  const lookup = checkedLookup(rebinding)
  expect(await given(lookup)).toEqual([null, [v4('93.184.215.14')]])
  expect(await given(lookup)).toEqual([expect.objectContaining({ code: 'NOT_PUBLIC' }), ''])
})

test('a name that nobody has is unreachable, and nothing was sent', async () => {
  const lost: Resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }))
  expect(await ask('http://cong.example/', lost)).toEqual({ kind: 'unsent', detail: 'ENOTFOUND' })
})

test.each(['93.184.215.14', '8.8.8.8', '172.15.0.1', '172.32.0.1', '223.255.255.255'])(
  '%s is on the open internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test.each(['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2405:4800::1'])(
  '%s is on the open internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test.each(['', 'localhost', '1.2.3', '1.2.3.4.5', '::ffff:8.8.8.8', 'fe80::1%eth0', '8.8.8.8/8'])(
  '%j is not',
  (address) => expect(isPublicAddress(address)).toBe(false),
)

function v4(address: string) {
  return { address, family: 4 }
}

/** What a socket is told. */
function given(lookup: LookupFunction) {
  return new Promise((told) =>
    lookup('rebind.example', { all: true }, (error, addresses) => told([error, addresses])),
  )
}

function ask(url: string, resolve?: Resolve) {
  const question = { url: new URL(url), method: 'GET', reach: 'public' } as const
  return resolve ? askElsewhere(question, publicAgent(resolve)) : askElsewhere(question)
}
