import { expect, test } from 'vitest'
import { instant } from '#server/clock.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { settleLetter } from '#server/press/letters.ts'
import { isDoubtful } from '#server/press/mails.ts'
import * as kill from './kill.fixture.ts'
import { KILLS, untilLeft, type Killed, type Left, type Scene } from './kill.fixture.ts'

const TIME_MS = 600_000

test(
  `senders are killed ${KILLS} times: nothing posted twice, nothing lost, and nothing unknown but letters, each asked of a person`,
  { timeout: TIME_MS },
  async () => {
    const scene = await kill.openKillScene({ all: 10 * KILLS })
    const killed = await kill.killOften(scene, { times: KILLS })
    const senders = kill.startAll(scene)
    await untilLeft(scene, senders, isInDoubt)
    await tell(scene, 'platforms readable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.6 * KILLS)
    await expectOnlyKilled(scene, killed)
    await expectListed(scene)
    const unknown = await scene.count(['unknown'])
    expect(await askOfLetters(scene)).toBe(unknown)
    await untilLeft(scene, senders, () => false)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    expect(await scene.count(['confirmed'])).toBe(scene.all)
    await kill.endAll(senders)
    await scene.close()
  },
)

test(
  'where the platforms cannot be read, only what was in flight is unknown, and a person sees all of it; where they can be again, it is found',
  { timeout: TIME_MS },
  async () => {
    const scene = await kill.openKillScene({ all: 3 * KILLS })
    scene.platform.faults.on('unreadable')
    const killed = await kill.killOften(scene, { times: KILLS / 5 })
    const senders = kill.startAll(scene)
    // A portal is looked at before something is posted there: it is not sent what cannot be looked for.
    await untilLeft(scene, senders, (left) => left.channel === 'wordpress' || isUnreadable(left))
    await tell(scene, 'platforms unreadable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.12 * KILLS)
    const { wordpress, ...posted } = scene.timesPosted()
    expect(wordpress).toBeUndefined()
    for (const [channel, { most }] of Object.entries(posted)) expect(most, channel).toBe(1)
    await expectOnlyKilled(scene, killed)
    await expectListed(scene)

    scene.platform.faults.off('unreadable')
    await endPauses(scene)
    await untilLeft(scene, senders, isInDoubt)
    await askOfLetters(scene)
    await untilLeft(scene, senders, () => false)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    expect(await scene.count(['confirmed'])).toBe(scene.all)
    await kill.endAll(senders)
    await scene.close()
  },
)

/** A letter that was on its way at a kill: nothing can be read at a mail server, so a person says whether it arrived. */
function isInDoubt({ state, mails }: Left): boolean {
  return state === 'unknown' && mails.some(isDoubtful)
}

function isUnreadable(left: Left): boolean {
  return left.channel === 'press-email' ? isInDoubt(left) : left.state === 'unknown'
}

/** Nothing is unknown that was not on its way at a kill; of a release one letter, as they are sent one after the other. */
async function expectOnlyKilled(scene: Scene, { open }: Killed): Promise<void> {
  const unknown = (await kill.listLeft(scene)).filter(({ state }) => state === 'unknown')
  expect(unknown.filter(({ id }) => !open.has(id))).toEqual([])
  for (const { mails } of unknown) expect(mails.filter(isDoubtful).length).toBeLessThanOrEqual(1)
}

async function expectListed(scene: Scene): Promise<void> {
  const unknown = await scene.idsOf(['unknown'])
  const listed = await listNeedingPerson(scene.db, { by: scene.cast.officer })
  expect(listed.map(({ id }) => id).sort()).toEqual(unknown.sort())
}

/** A person looks up each letter that is in doubt, and says whether it arrived. @returns how many there were */
async function askOfLetters(scene: Scene): Promise<number> {
  const { db, cast, platform } = scene
  const doubts = (await kill.listLeft(scene)).flatMap(({ id, mails }) =>
    mails.filter(isDoubtful).map((mail) => ({ deliveryId: id, ...mail })),
  )
  const letters = platform.mailbox.letters
  for (const { deliveryId, contactId, messageId } of doubts) {
    const received = letters.list({ text: messageId, limit: 1 }).length > 0
    await settleLetter(db, { deliveryId, contactId, received, by: cast.officer })
  }
  return doubts.length
}

/** What waits for its next try or look need not wait any longer. */
async function endPauses({ db }: Scene): Promise<void> {
  await db.updateTable('destinations').set({ restUntil: null, failures: 0 }).execute()
  const waiting = db.updateTable('deliveries').set({ nextAt: instant() })
  await waiting.where('state', 'in', ['planned', 'unknown']).execute()
}

async function tell(scene: Scene, name: string, killed: Killed): Promise<void> {
  const out = Object.entries(scene.timesPosted())
  const posted = out.map(([channel, { texts, most }]) => `${channel} ${texts} at most ${most}×`)
  const left = Map.groupBy(
    await kill.listLeft(scene),
    ({ state, channel }) => `${state} ${channel}`,
  )
  const leftOf = [...left].map(([what, some]) => `${some.length} ${what}`)
  process.stdout.write(
    `${name}: ${killed.times} kills in ${killed.seconds} s, ${killed.whilePosting} while posting, ${killed.open.size} in flight; ` +
      `of ${scene.all} out: ${posted.join(', ')}; left: ${leftOf.join(', ') || 'nothing'}\n`,
  )
}
