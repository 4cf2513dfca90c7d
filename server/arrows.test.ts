import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const eslint = new ESLint({ cwd: root })

describe('the linter refuses', () => {
  test.each([
    ['up', 'server/messages/messages.ts', '../refused.ts'],
    ['up', 'app/routes/home.tsx', '../words.ts'],
    ['down', 'server/index.ts', './messages/messages.ts'],
    ['db', 'db/database.ts', '#server/clock.ts'],
    ['db', 'db/database.ts', '#app/root.tsx'],
    ['server', 'server/messages/messages.ts', '#app/words.ts'],
    ['server', 'server/queue.ts', '#workers/handlers.ts'],
    ['http', 'server/messages/messages.ts', 'react'],
    ['http', 'server/messages/messages.ts', 'react-dom/server'],
    ['http', 'server/people/sessions.ts', 'express'],
    ['http', 'server/people/sessions.ts', '@remix-run/node'],
    ['workers', 'workers/handlers.ts', '#db/database.ts'],
    ['workers', 'workers/handlers.ts', '#app/words.ts'],
    ['app', 'app/routes/home.tsx', '#db/schema.ts'],
    ['app', 'app/routes/home.tsx', '#workers/handlers.ts'],
    ['component', 'app/components/card.tsx', '#server/messages/messages.ts'],
    ['messages', 'server/messages/messages.ts', '#server/plans/plans.ts'],
    ['messages', 'server/messages/messages.ts', '#server/scores/scores.ts'],
    ['plans', 'server/plans/plans.ts', '#server/approvals/approvals.ts'],
    ['approvals', 'server/approvals/approvals.ts', '#server/deliveries/deliveries.ts'],
    ['deliveries', 'server/deliveries/deliveries.ts', '#server/measurements/measurements.ts'],
    ['measurements', 'server/measurements/measurements.ts', '#server/scores/scores.ts'],
    ['channel', 'server/channels/facebook/facebook.ts', '#db/database.ts'],
    ['channel', 'server/channels/facebook/facebook.ts', '#server/messages/messages.ts'],
    ['channel', 'server/channels/channel.ts', '#server/deliveries/deliveries.ts'],
    ['registry', 'server/deliveries/send.ts', '#server/channels/facebook/facebook.ts'],
    ['registry', 'app/routes/home.tsx', '#server/channels/facebook/facebook.ts'],
    ['registry', 'server/channels/by-hand/by-hand.ts', '#server/channels/facebook/facebook.ts'],
    ['pure', 'server/scores/score.ts', '#db/schema.ts'],
    ['pure', 'server/people/permissions.ts', 'node:fs'],
  ])('%s: %s importing %s', async (arrow, file, target) => {
    const ways = [
      `import { it } from '${target}'; it()`,
      `import type { It } from '${target}'; export type { It }`,
      `export * from '${target}'`,
    ]
    for (const code of ways) expect(await brokenRules(file, code)).toContain(`arrow/${arrow}`)
  })

  test.each([
    ['no-restricted-syntax', 'server/queue.ts', `await import('#workers/handlers.ts')`],
    [
      '@typescript-eslint/consistent-type-imports',
      'db/id.ts',
      `export type A = import('#app/a.ts').A`,
    ],
    ['no-restricted-exports', 'server/clock.ts', 'export default 1'],
    ['no-console', 'server/clock.ts', 'console.log(1)'],
    ['no-restricted-properties', 'server/clock.ts', 'export const { PORT } = process.env'],
  ])('%s in %s: %s', async (rule, file, code) => {
    expect(await brokenRules(file, code)).toContain(rule)
  })
})

test.each([
  ['server/index.ts', '#workers/handlers.ts'],
  ['server/website/website.ts', 'express'],
  ['server/rehearsal/rehearsal-platform.ts', 'express'],
  ['server/messages/messages.ts', '#db/database.ts'],
  ['server/scores/scores.ts', '#server/messages/messages.ts'],
  ['server/deliveries/send.ts', '#server/channels/registry.ts'],
  ['server/channels/registry.ts', '#server/channels/facebook/facebook.ts'],
  ['server/channels/facebook/facebook.ts', '#server/channels/channel.ts'],
  ['server/channels/facebook/facebook.ts', '#server/messages/plain-text.ts'],
  ['server/channels/facebook/facebook.ts', './graph-answer.ts'],
  ['workers/handlers.ts', '#server/deliveries/send.ts'],
  ['app/routes/home.tsx', '#server/messages/messages.ts'],
  ['app/components/card.tsx', '#app/words.ts'],
])('the linter lets %s import %s', async (file, target) => {
  expect(await brokenRules(file, `import { it } from '${target}'; it()`)).toEqual([])
})

async function brokenRules(file: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  return result?.messages.map(({ ruleId }) => ruleId)
}
