import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { approve, sendBack, submit } from '#server/approvals/approvals.ts'
import { findMessage, saveRevision, saveText } from '#server/messages/messages.ts'
import { listPlanned } from '#server/plans/planned.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  type Cast,
} from '#server/road.fixture.ts'
import { followLink } from './follow.ts'
import { addressOf, listShortLinks } from './short-links.ts'

const TARGET = 'https://gopy.cantho.gov.vn/'

let db: Kysely<Schema>
let cast: Cast
let messageId: string

beforeEach(async () => {
  ;({ db, cast } = await openRoad())
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  const draft = { ...DRAFT, target: TARGET }
  messageId = await addRoadMessage(db, { by: cast.officer, campaignId, draft })
})

async function planFor(channel: string, pageId?: string): Promise<string> {
  const name = `${channel} ${pageId ?? ''}`
  const destinationId = await addRoadDestination(db, {
    ...{ by: cast.administrator, channel, name },
    ...(pageId && { pageId }),
  })
  return planNow(db, { by: cast.officer, messageId, destinationId })
}

async function decide(by = cast.leader): Promise<void> {
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by })
}

async function revise(target: string): Promise<void> {
  const { revision } = (await findMessage(db, { id: messageId, by: cast.officer }))!
  const draft = { ...revision, target }
  await saveRevision(db, { by: cast.officer, messageId, basedOn: revision.number, draft })
}

describe('a short link', () => {
  test('is one for each place and channel, seven letters without look-alikes, and stays', async () => {
    await planFor('facebook', '1')
    const [first] = await listShortLinks(db, { messageIds: [messageId] })
    await planFor('facebook', '2')
    await planFor('by-hand')
    await submit(db, { messageId, by: cast.officer })
    const links = await listShortLinks(db, { messageIds: [messageId] })
    expect(links.map(({ channel }) => channel).sort()).toEqual(['by-hand', 'facebook'])
    expect(links).toContainEqual(first)
    for (const { code } of links) expect(code).toMatch(/^[2-9a-hjkmnp-tv-z]{7}$/)
  })

  test('stands after the call to action, the same each time, and is not read aloud', async () => {
    await planFor('facebook')
    await planFor('loudspeaker')
    const texts = async () => (await listPlanned(db, { messageId })).map(({ text }) => text)
    const links = await listShortLinks(db, { messageIds: [messageId] })
    const address = addressOf(links.find(({ channel }) => channel === 'facebook')!)
    const [posted, heard] = (await texts()).sort((a) => (a.includes('Mã tin') ? -1 : 1))
    expect(posted).toContain(`Mời bà con góp ý.\n${address}`)
    expect(heard).not.toMatch(/http|đường dẫn/)
    expect((await texts()).sort()).toEqual([posted, heard].sort())
  })

  test('stands in a text written by hand where its writer put it', async () => {
    await planFor('facebook')
    const text = 'Mở {đường dẫn} để góp ý.'
    await saveText(db, { by: cast.officer, messageId, basedOn: 1, channel: 'facebook', text })
    const [link] = await listShortLinks(db, { messageIds: [messageId] })
    const [planned] = await listPlanned(db, { messageId })
    expect(planned!.text).toContain(`Mở ${addressOf(link!)} để góp ý.`)
  })

  test('leads nowhere before the message is approved, then to its target', async () => {
    await planFor('facebook')
    const [link] = await listShortLinks(db, { messageIds: [messageId] })
    await submit(db, { messageId, by: cast.officer })
    expect(await followLink(db, link!)).toBeUndefined()
    await decide()
    const { placeCode, channel } = link!
    expect(await followLink(db, link!)).toMatchObject({ target: TARGET, placeCode, channel })
    expect(await followLink(db, { code: link!.code.toUpperCase() })).toMatchObject({ channel })
  })

  test('leads to another target only once a leader has approved that', async () => {
    await planFor('facebook')
    const [link] = await listShortLinks(db, { messageIds: [messageId] })
    await submit(db, { messageId, by: cast.officer })
    await decide()
    await revise('https://khac.example.vn/')
    expect(await followLink(db, link!)).toMatchObject({ target: TARGET })
    const { items } = await getStanding(db, { messageId })
    expect(items.map(({ standing }) => standing)).toEqual(['changed since'])
    await submit(db, { messageId, by: cast.officer })
    await sendBack(db, { messageId, words: 'Sai trang', by: cast.leader })
    expect(await followLink(db, link!)).toMatchObject({ target: TARGET })
    await submit(db, { messageId, by: cast.officer })
    await decide()
    expect(await followLink(db, link!)).toMatchObject({ target: 'https://khac.example.vn/' })
  })

  test('of a message without a target stands in no text', async () => {
    await planFor('facebook')
    await revise('')
    const [planned] = await listPlanned(db, { messageId })
    expect(planned!.text).not.toMatch(/http|đường dẫn/)
  })
})
