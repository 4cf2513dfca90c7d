import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { instant, MINUTE, setClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { declareAbsent, declareSent } from '#server/deliveries/direct.ts'
import { doubtDue } from '#server/deliveries/doubt.ts'
import { notesOf } from '#server/deliveries/notes.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { listMeasurements } from '#server/measurements/measurements.ts'
import { measureNow } from '#server/measurements/gather.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { addContacts, listContacts, removeContact } from './contacts.ts'
import { countByOutlet } from './count-by-outlet.ts'
import { leave } from './leave.ts'
import { listLetters, noteBounce, settleLetter } from './letters.ts'
import { addPickup, listPickups } from './pickups.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
const { mailbox } = platform
let lists = 0
let destinationId = ''
let id = ''

beforeEach(async () => {
  lists++
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  destinationId = await addDestination(db, {
    ...{ by: cast.administrator, channel: 'press-email', name: `Báo chí ${lists}` },
    ...{ placeCode: '31299', rehearsal: 1 as const },
    settings: { sender: 'mat-tran@example.vn', contact: 'Chị Hoa' },
  })
  await add('an', 'binh', 'chi')
  id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
})
afterEach(() => {
  setClock(Date.now)
  mailbox.faults.off()
})
afterAll(() => platform.close())

test('who stood on the list at the approval gets the release, who left since or came later does not', async () => {
  wait(MINUTE)
  await add('dung')
  await removeContact(db, { destinationId, id: await idOf('an'), why: 'Gọi điện', by })
  await leave(db, await wordOf('chi'))
  await deliver(db, { deliveryId: id })
  expect((await state()).state).toBe('confirmed')
  expect(['an', 'binh', 'chi', 'dung'].map((name) => countTo(name))).toEqual([0, 1, 0, 0])
})

test('how many it is written to is told by outlet: with an approval now, or as it was given', async () => {
  wait(MINUTE)
  await add('dung')
  const destination = { id: destinationId, channel: 'press-email' }
  const count = async (settled: boolean) => {
    const other = { id: 'x', destination: { id: 'y', channel: 'facebook' }, settled }
    const counts = await countByOutlet(db, [{ id, destination, settled }, other])
    expect([...counts.keys()]).toEqual([id])
    expect(JSON.stringify([...counts])).not.toContain('@')
    return counts.get(id)!
  }
  const sum = async (settled: boolean) =>
    (await count(settled)).reduce((all, one) => all + one.count, 0)
  expect([await sum(false), await sum(true)]).toEqual([4, 3])
  await removeContact(db, { destinationId, id: await idOf('an'), why: 'Gọi điện', by })
  expect([await sum(false), await sum(true)]).toEqual([3, 2])
  const outlets = (await count(false)).map(({ outlet }) => outlet)
  expect(outlets).toEqual([...new Set(outlets)])
})

test('a letter in doubt waits for a person; once it has arrived the release is out', async () => {
  mailbox.faults.on('drop-after', { times: 1, to: addressOf('binh') })
  await deliver(db, { deliveryId: id })
  await reconcile(db, { deliveryId: id })
  expect((await state()).state).toBe('unknown')
  const contactId = await idOf('binh')
  const said = { deliveryId: id, contactId, received: true }
  await expect(settleLetter(db, { ...said, by: cast.operator })).rejects.toThrow('notYours')
  await expect(settleLetter(db, { ...said, by: cast.stranger })).rejects.toThrow('notYours')
  await settleLetter(db, { ...said, by })
  await expect(settleLetter(db, { ...said, by })).rejects.toThrow('press.notDoubtful')
  await reconcile(db, { deliveryId: id })
  expect(await state()).toMatchObject({ state: 'confirmed', remoteId: (await state()).code })
  expect(['an', 'binh', 'chi'].map((name) => countTo(name))).toEqual([1, 1, 1])
})

test('a letter that a person says is missing is written again, the others are not', async () => {
  mailbox.faults.on('drop-after', { times: 1, to: addressOf('binh') })
  await deliver(db, { deliveryId: id })
  const contactId = await idOf('binh')
  await settleLetter(db, { deliveryId: id, contactId, received: false, by })
  await reconcile(db, { deliveryId: id })
  wait(MINUTE)
  await reconcile(db, { deliveryId: id })
  expect((await state()).state).toBe('planned')
  await deliver(db, { deliveryId: id })
  expect((await state()).state).toBe('confirmed')
  expect(['an', 'binh', 'chi'].map((name) => countTo(name))).toEqual([1, 2, 1])
})

test('nobody can say of all letters at once that they arrived, or did not', async () => {
  mailbox.faults.on('drop-after', { times: 1 })
  await deliver(db, { deliveryId: id })
  await expect(declareSent(db, { id, link: '', by })).rejects.toThrow('press.eachAlone')
  await expect(declareAbsent(db, { id, by })).rejects.toThrow('press.eachAlone')
})

test('after a backup was restored no letter goes out that the old machine may have sent', async () => {
  await doubtDue(db, { since: instant(), channels: ['press-email'] })
  await reconcile(db, { deliveryId: id })
  wait(MINUTE)
  await reconcile(db, { deliveryId: id })
  expect((await state()).state).toBe('unknown')
  const letters = await listLetters(db, { deliveryId: id })
  expect(letters.map((one) => one.state)).toEqual(['unknown', 'unknown', 'unknown'])
  expect(['an', 'binh', 'chi'].map((name) => countTo(name))).toEqual([0, 0, 0])
  for (const { contactId } of letters)
    await settleLetter(db, { deliveryId: id, contactId, received: false, by })
  await reconcile(db, { deliveryId: id })
  wait(MINUTE)
  await reconcile(db, { deliveryId: id })
  wait(MINUTE)
  await deliver(db, { deliveryId: id })
  expect(['an', 'binh', 'chi'].map((name) => countTo(name))).toEqual([1, 1, 1])
})

test('a letter that came back for good is not counted as accepted, one that is only late is', async () => {
  await deliver(db, { deliveryId: id })
  const back = report([
    [addressOf('an'), '5.1.1'],
    [addressOf('binh'), '4.2.2'],
  ])
  expect(await noteBounce(db, { deliveryId: id, raw: Buffer.from(back), by })).toBe(2)
  await measureNow(db, { id, by })
  const measured = await listMeasurements(db, { deliveryIds: [id] })
  const values = Object.fromEntries(measured.map(({ metric, value }) => [metric, value]))
  expect(values).toEqual({ addressed: 3, accepted: 2 })
  expect(measured.map(({ grade }) => grade)).toEqual(['B', 'B'])
  const strange = Buffer.from(report([['ai@la.example.vn', '5.1.1']]))
  await expect(noteBounce(db, { deliveryId: id, raw: strange, by })).rejects.toThrow(
    'strangeBounce',
  )
  const none = Buffer.from('Cảm ơn, đã nhận.')
  await expect(noteBounce(db, { deliveryId: id, raw: none, by })).rejects.toThrow('press.noBounce')
  await expect(
    noteBounce(db, { deliveryId: id, raw: Buffer.from(back), by: cast.stranger }),
  ).rejects.toThrow('notYours')
})

test('an outlet that prints it twice counts once, the same link twice is one', async () => {
  await deliver(db, { deliveryId: id })
  const publishedOn = instant().slice(0, 10)
  const print = (outlet: string, link: string) =>
    addPickup(db, { deliveryId: id, outlet, link, publishedOn, by })
  await print('Báo Cần Thơ', 'https://bao.example.vn/1')
  await print('báo cần thơ', 'https://bao.example.vn/2')
  await print('Báo Cần Thơ', 'https://bao.example.vn/2')
  await print('Đài PT-TH', 'https://dai.example.vn/1')
  expect(await listPickups(db, { deliveryId: id })).toHaveLength(3)
  const measured = await listMeasurements(db, { deliveryIds: [id] })
  expect(measured.filter(({ metric }) => metric === 'pickups').at(-1)).toMatchObject({
    ...{ value: 2, grade: 'B' },
  })
})

const addressOf = (name: string) => `${name}${lists}@bao.example.vn`
const state = async () => (await findDelivery(db, { id, by }))!
const countTo = (name: string) =>
  mailbox.letters.list({ limit: 1000 }).filter(({ to }) => to === addressOf(name)).length

async function add(...names: string[]): Promise<void> {
  const rows = names.map((name) => ({
    ...{ outlet: `Báo ${name}`, name, address: addressOf(name), beat: '' },
    ...{ source: 'Danh thiếp', sourceDate: '2026-01-02' },
  }))
  await addContacts(db, { destinationId, rows, by })
}

async function idOf(name: string): Promise<string> {
  const contacts = await listContacts(db, { destinationId })
  return contacts.find(({ address }) => address === addressOf(name))!.id
}

async function wordOf(name: string): Promise<string> {
  const row = await db
    .selectFrom('pressContacts')
    .select('word')
    .where('address', '=', addressOf(name))
    .executeTakeFirstOrThrow()
  return row.word
}

function wait(ms: number): void {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
}

function report(recipients: [string, string][]): string {
  return [
    'From: MAILER-DAEMON@mx.example.vn',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.vn',
    ...recipients.flatMap(([address, status]) => [
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1 unknown',
    ]),
    '--b1--',
  ].join('\r\n')
}

test('notes of other channels are not letters', async () => {
  await notesOf(db, id).put('mail:x', 'not json')
  expect(await listLetters(db, { deliveryId: id })).toEqual([])
})
