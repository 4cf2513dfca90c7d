import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addFigure } from '#server/figures/figures.ts'
import { findMessage } from '#server/messages/messages.ts'
import { openDesk } from './assist.fixture.ts'
import { INJECTIONS } from './injections.fixture.ts'
import { findProposal } from './proposals.ts'
import { propose } from './propose.ts'

const { db, cast, model, addMessage, figureIds } = await openDesk()
const by = cast.officer

test('there are twenty', () => expect(new Set(INJECTIONS).size).toBe(20))

/** Every table but the two that the assistant writes. */
const others = (await db.introspection.getTables())
  .map(({ name }) => name)
  .filter((name) => name !== 'proposals' && name !== 'assistCalls')

async function rest(): Promise<string> {
  const rows = others.map(
    async (name) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows,
  )
  return JSON.stringify(await Promise.all(rows))
}

/** The order in each of the places that are not ours: a document’s words, a comment in the draft, a pasted goal. */
async function placesOf(order: string) {
  const quoted = await addFigure(db, {
    ...{ indicator: 'hộ nghèo', value: '12', unit: 'hộ', asOf: '2025', publisher: 'Báo cáo', by },
    quote: order,
  })
  return [
    { messageId: await addMessage({ figureIds: [...figureIds, quoted] }), goal: 'Giảm nghèo.' },
    { messageId: await addMessage({ body: order }), goal: 'Giảm nghèo.' },
    { messageId: await addMessage(), goal: order },
  ]
}

describe.each(INJECTIONS)('an order in what people or documents wrote: %s', (order) => {
  test.each(['a model that does not mind it', 'one that obeys'] as const)('%s', async (whose) => {
    for (const { messageId, goal } of await placesOf(order)) {
      if (whose === 'one that obeys') model.faults.on('obeys')
      const before = await rest()
      for (const purpose of ['draft', 'plainer'] as const) {
        const id = await propose(db, { by, messageId, purpose, goal })
        expect(await findProposal(db, { by, id })).toMatchObject({ purpose, endedAt: null })
      }
      expect(await rest()).toBe(before)
      expect((await findMessage(db, { id: messageId, by }))?.revision.number).toBe(1)
    }
    for (const { messages, raw } of model.questions) {
      const [system, user] = messages
      const [, marker = ''] = /^<(DATA-[\da-f]{12})>/.exec(user.content) ?? []
      expect(user.content.split(marker)).toHaveLength(3)
      expect(system.content).not.toContain(order)
      expect(raw).not.toContain('"tools":')
    }
  })

  test.each(['leaks', 'leaks-spaced'] as const)('one that %s tells nobody', async (fault) => {
    for (const { messageId, goal } of await placesOf(order)) {
      model.faults.on(fault)
      const seen: string[] = []
      const before = await rest()
      const onText = (text: string) => void seen.push(text)
      await expect(
        propose(db, { by, messageId, purpose: 'draft', goal, onText }),
      ).rejects.toMatchObject({ reason: 'assist.leaked' })
      expect(await rest()).toBe(before)
      const [{ messages }] = model.questions.slice(-1) as [(typeof model.questions)[0]]
      const [, secret = 'none'] = /mã-([\da-f]{16})/.exec(messages[0].content) ?? []
      const bare = seen
        .join('\n')
        .toLowerCase()
        .replaceAll(/[^a-z\d]/g, '')
      expect(bare).not.toContain(secret.slice(0, 6))
    }
    const rows = JSON.stringify(await db.selectFrom('proposals').select('sentences').execute())
    expect(rows).not.toMatch(/mã-[\da-f]{16}/)
  })
})
