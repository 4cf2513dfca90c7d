import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Destination, Notes, Parcel, Recipient } from '#server/channels/channel.ts'
import { makeNotes, makeParcel } from '#server/channels/parcel.fixture.ts'
import { decodeWords, partsOf, readMime } from '#server/mail/mime.ts'
import { mailKey, readMails, writeMail, type Mail } from '#server/press/mails.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { pressEmail } from './press-email.ts'

const TEXT = 'Cần Thơ về đích sớm\n\nTin chính.\n\n> “Lời nói.”\n\nMã tin: LT-7K3QX2'
const destination: Destination = {
  id: 'd1',
  name: 'Báo chí thành phố',
  placeName: 'Thành phố Cần Thơ',
  rehearsal: 1,
  settings: { sender: 'mat-tran@cantho.example.vn', contact: 'Chị Hoa, 0292 3 820 000' },
}

let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
beforeEach(() => {
  setRehearsalUrl(platform.url)
  platform.mailbox.faults.off()
})
afterAll(() => platform.close())

test('each recipient gets one letter, addressed to them alone, with the release in it and beside it', async () => {
  const names = uniquely('a', 3)
  expect(await pressEmail.deliver(parcelTo(names))).toEqual({
    known: 'confirmed',
    remoteId: 'LT-7K3QX2',
  })
  for (const name of names) {
    const [raw, ...others] = lettersTo(name)
    expect(others).toEqual([])
    const letter = readMime(Buffer.from(raw!, 'latin1'))
    const said = (header: string) => decodeWords(letter.headers.get(header) ?? '')
    expect(said('to')).toBe(`Phóng viên ${name} <${name}@bao.example.vn>`)
    expect(said('from')).toBe('Thành phố Cần Thơ <mat-tran@cantho.example.vn>')
    expect(said('subject')).toBe('Cần Thơ về đích sớm')
    expect(said('message-id')).toBe(`<LT-7K3QX2.${name}@cantho.example.vn>`)
    expect(said('list-unsubscribe')).toBe(`<https://lantoa.example.vn/press/leave/${name}>`)
    expect(said('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect([letter.headers.has('bcc'), letter.headers.has('cc')]).toEqual([false, false])
    const types = partsOf(letter).map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html', 'application/pdf']))
  }
})

test('a recipient put off with 451 is written to again, the others are not', async () => {
  const names = uniquely('b', 3)
  const parcel = parcelTo(names)
  platform.mailbox.faults.on('greylist', { times: 1, to: `${names[1]}@bao.example.vn` })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'retry' })
  expect(await statesOf(parcel)).toEqual(['accepted', 'later', 'accepted'])
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([1, 1, 1])
})

test('a release whose files cannot be made is written to nobody, and goes out once they can', async () => {
  const names = uniquely('p', 2)
  const picture = { id: 'a', alt: 'Ảnh', width: 10, height: 10, sha256: 'a' }
  const read = async () => Promise.reject(new Error('the disk is away'))
  const parcel = parcelTo(names)
  expect(await pressEmail.deliver({ ...parcel, pictures: [{ ...picture, read }] })).toMatchObject({
    ...{ known: 'retry', reason: { code: 'papers', detail: 'Error: the disk is away' } },
  })
  expect(names.map((name) => lettersTo(name).length)).toEqual([0, 0])
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([1, 1])
})

test('a recipient nobody knows is refused for good, and the release is out to the others', async () => {
  const names = uniquely('c', 3)
  const parcel = parcelTo(names)
  platform.mailbox.faults.on('refuse', { times: 1, to: `${names[0]}@bao.example.vn` })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(await statesOf(parcel)).toEqual(['refused', 'accepted', 'accepted'])
  const readings = await pressEmail.measure!(destination, 'LT-7K3QX2', parcel.notes)
  expect(readings).toMatchObject([
    { metric: 'addressed', value: 3, grade: 'B' },
    { metric: 'accepted', value: 2, grade: 'B' },
  ])
})

test('a line cut before the letter was given is tried again, and nobody is written to twice', async () => {
  const names = uniquely('d', 3)
  const parcel = parcelTo(names)
  platform.mailbox.faults.on('drop-before', { times: 1, to: `${names[0]}@bao.example.vn` })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'retry' })
  expect(await statesOf(parcel)).toEqual(['later', 'accepted', 'accepted'])
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([1, 1, 1])
})

test('a line cut after the final dot leaves that letter in doubt: it is never sent again by itself', async () => {
  const names = uniquely('e', 3)
  const parcel = parcelTo(names)
  platform.mailbox.faults.on('drop-after', { times: 1, to: `${names[1]}@bao.example.vn` })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'unknown' })
  expect(await statesOf(parcel)).toEqual(['accepted', 'unknown', 'accepted'])
  expect(await pressEmail.find!(parcel, NOW)).toMatchObject({ known: 'unreadable' })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'unknown' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([1, 1, 1])
  await say(parcel.notes, names[1]!, 'accepted')
  expect(await pressEmail.find!(parcel, NOW)).toEqual({ known: 'found', remoteId: 'LT-7K3QX2' })
})

test('a letter a killed process left in the middle is in doubt, and is not sent again', async () => {
  const names = uniquely('f', 2)
  const parcel = parcelTo(names)
  await parcel.notes.put(mailKey(names[0]!), writeMail(mailTo(names[0]!, 'sending')))
  expect(await pressEmail.find!(parcel, NOW)).toMatchObject({ known: 'unreadable' })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'unknown' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([0, 1])
})

test('what a person says did not arrive is written again, once', async () => {
  const [name] = uniquely('g', 1)
  const parcel = parcelTo([name!])
  platform.mailbox.faults.on('drop-after', { times: 1 })
  await pressEmail.deliver(parcel)
  await say(parcel.notes, name!, 'later')
  expect(await pressEmail.find!(parcel, NOW)).toEqual({ known: 'absent' })
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(lettersTo(name!)).toHaveLength(2)
})

test('no letter is sent twice and none is lost over twenty lines cut anywhere', async () => {
  const names = uniquely('h', 20)
  const parcel = parcelTo(names)
  const cuts = names.map((name, at) => ({ name, cut: (at * 7) % 3 === 0 ? 'before' : 'after' }))
  let outcome = ''
  for (let round = 0; round < 60 && outcome !== 'confirmed'; round++) {
    const next = cuts.shift()
    if (next) {
      const fault = next.cut === 'before' ? 'drop-before' : 'drop-after'
      platform.mailbox.faults.on(fault, { times: 1, to: `${next.name}@bao.example.vn` })
    }
    outcome = (await pressEmail.deliver(parcel)).known
    for (const mail of readMails(await parcel.notes.all()).values())
      if (mail.state === 'unknown')
        await say(
          parcel.notes,
          mail.contactId,
          lettersTo(mail.contactId).length ? 'accepted' : 'later',
        )
  }
  expect(outcome).toBe('confirmed')
  expect(names.map((name) => lettersTo(name).length)).toEqual(names.map(() => 1))
})

test('no letter is begun once the lease is nearly over, and the rest is written at the next try', async () => {
  const names = uniquely('late', 40)
  const parcel = parcelTo(names)
  const over = { ...parcel, until: performance.now() }
  expect(await pressEmail.deliver(over)).toMatchObject({ known: 'retry' })
  expect(await statesOf(parcel)).toEqual(names.map(() => 'planned'))
  const until = performance.now() + 400
  const late: Notes = {
    ...parcel.notes,
    put: async (key, value) => {
      await sleep(40)
      await parcel.notes.put(key, value)
    },
  }
  expect(await pressEmail.deliver({ ...parcel, notes: late, until })).toMatchObject({
    known: 'retry',
  })
  const sent = (await statesOf(parcel)).filter((state) => state === 'accepted').length
  expect(sent).toBeLessThan(names.length / 2)
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  expect(names.map((name) => lettersTo(name).length)).toEqual(names.map(() => 1))
})

test('a line cut in the middle of a letter was lost before its end: it is written later', async () => {
  const url = await openCuttingServer()
  const picture = { id: 'p', alt: 'Ảnh', width: 100, height: 100, sha256: 'x' }
  const parcel = {
    ...parcelTo(uniquely('j', 1)),
    destination: {
      ...destination,
      rehearsal: 0 as const,
      settings: { ...destination.settings, smtpUrl: url },
    },
    pictures: [{ ...picture, read: async () => Buffer.alloc(7_000_000, 7) }],
  }
  expect(await pressEmail.deliver(parcel)).toMatchObject({ known: 'retry' })
  expect(await statesOf(parcel)).toEqual(['later'])
})

test('a password the server does not take stops everything there until a person mends it', async () => {
  const url = await openServer({
    onAuth: (_, __, answer) => answer(Object.assign(new Error('Bad login'), { responseCode: 535 })),
  })
  const withLogin = url.replace('smtp://', 'smtp://ten:sai@')
  expect(await pressEmail.deliver(realParcel(withLogin))).toMatchObject({
    known: 'blocked',
    reason: { code: 'token' },
  })
})

test('a sender the server does not take is no fault of a recipient', async () => {
  const url = await openServer({
    onMailFrom: (_, __, answer) =>
      answer(Object.assign(new Error('Not here'), { responseCode: 553 })),
  })
  const parcel = realParcel(url)
  expect(await pressEmail.deliver(parcel)).toMatchObject({
    known: 'blocked',
    reason: { code: 'permission' },
  })
  expect(await statesOf(parcel)).toEqual(['later'])
})

test('a server that is not there is tried again', async () => {
  expect(await pressEmail.deliver(realParcel('smtp://127.0.0.1:1'))).toMatchObject({
    known: 'retry',
    reason: { code: 'unreachable' },
  })
})

test('a real destination never writes to the rehearsal’s server, a rehearsal nowhere else', async () => {
  const before = platform.mailbox.letters.count()
  const real = realParcel(platform.mailbox.url)
  expect(await pressEmail.deliver(real)).toMatchObject({ known: 'retry' })
  expect(platform.mailbox.letters.count()).toBe(before)
  const [name] = uniquely('k', 1)
  const settings = { ...destination.settings, smtpUrl: 'smtp://127.0.0.1:1' }
  const rehearsed = { ...parcelTo([name!]), destination: { ...destination, settings } }
  expect(await pressEmail.deliver(rehearsed)).toMatchObject({ known: 'confirmed' })
  expect(lettersTo(name!)).toHaveLength(1)
  setRehearsalUrl(undefined)
  expect(pressEmail.unavailable!(destination)).toEqual({ code: 'not-connected' })
})

test('who left after the approval is not written to, and not counted', async () => {
  const names = uniquely('l', 2)
  const parcel = parcelTo(names)
  platform.mailbox.faults.on('greylist', { times: 2 })
  await pressEmail.deliver(parcel)
  const rest = { ...parcel, recipients: parcel.recipients!.slice(1) }
  expect(await pressEmail.deliver(rest)).toMatchObject({ known: 'confirmed' })
  expect(names.map((name) => lettersTo(name).length)).toEqual([0, 1])
  const [addressed] = await pressEmail.measure!(destination, 'x', rest.notes)
  expect(addressed).toMatchObject({ metric: 'addressed', value: 1 })
})

test('no word of the text, of a name or of a setting becomes a header', async () => {
  const [name] = uniquely('m', 1)
  const inject = 'X\rBcc: ke@gian.vn\r\nX-A: 1'
  const recipient = { ...parcelTo([name!]).recipients![0]!, name: `Hoa${inject}` }
  const place = { ...destination, placeName: `Xã${inject}` }
  const parcel = { ...parcelTo([name!]), text: `Tin\rBcc: ke@gian.vn\n\nÝ.`, destination: place }
  await pressEmail.deliver({ ...parcel, recipients: [recipient] })
  const { headers } = readMime(Buffer.from(lettersTo(name!)[0]!, 'latin1'))
  expect([headers.has('bcc'), headers.has('x-a')]).toEqual([false, false])
  expect(decodeWords(headers.get('subject')!)).toBe('Tin Bcc: ke@gian.vn')
  const before = platform.mailbox.letters.count()
  const settings = { ...destination.settings, sender: 'a@b.vn\r\nBcc: ke@gian.vn' }
  const forged = { ...parcelTo(['n']), destination: { ...destination, settings } }
  expect(await pressEmail.deliver(forged)).toMatchObject({ known: 'blocked' })
  expect(platform.mailbox.letters.count()).toBe(before)
})

test('without a recipient nothing is said to be out', async () => {
  expect(await pressEmail.deliver(parcelTo([]))).toMatchObject({
    known: 'retry',
    reason: { code: 'not-connected' },
  })
})

const NOW = '2026-11-27T01:00:00.000Z'

function uniquely(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`)
}

function parcelTo(names: string[]): Parcel {
  const notes = makeNotes()
  return makeParcel({
    ...{ deliveryId: names.join(), code: 'LT-7K3QX2', text: TEXT, destination, notes },
    recipients: names.map(recipientOf),
  })
}

function realParcel(smtpUrl: string): Parcel {
  const settings = { ...destination.settings, smtpUrl }
  return { ...parcelTo(['r0']), destination: { ...destination, rehearsal: 0, settings } }
}

function recipientOf(name: string): Recipient {
  return {
    ...{ id: name, address: `${name}@bao.example.vn`, name: `Phóng viên ${name}`, outlet: 'Báo' },
    leaveUrl: `https://lantoa.example.vn/press/leave/${name}`,
  }
}

function lettersTo(name: string): string[] {
  return platform.mailbox.letters
    .list({ limit: 1000 })
    .filter(({ to }) => to === `${name}@bao.example.vn`)
    .map(({ raw }) => raw)
}

async function statesOf({ notes }: Pick<Parcel, 'notes'>): Promise<Mail['state'][]> {
  return [...readMails(await notes.all()).values()].map(({ state }) => state)
}

function mailTo(name: string, state: Mail['state']): Mail {
  const messageId = `<LT-7K3QX2.${name}@cantho.example.vn>`
  const address = `${name}@bao.example.vn`
  return { contactId: name, address, name, outlet: 'Báo', state, messageId, said: '', at: NOW }
}

/** As a person does on the delivery's page. */
async function say(notes: Notes, contactId: string, state: 'accepted' | 'later'): Promise<void> {
  const mail = readMails(await notes.all()).get(contactId)!
  await notes.put(mailKey(contactId), writeMail({ ...mail, state }))
}

async function openServer(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<string> {
  const server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)))
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

/** It asks for the letter, and hangs up once the first of it has come. */
async function openCuttingServer(): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let isLetter = false
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    socket.on('data', (data) => {
      if (isLetter) return void socket.resetAndDestroy()
      for (const line of data.toString().trim().split('\r\n')) {
        isLetter = line === 'DATA'
        socket.write(isLetter ? '354 go on\r\n' : '250 well\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}
