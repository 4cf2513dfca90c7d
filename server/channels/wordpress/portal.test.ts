import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { describePortal } from './portal.fixture.ts'

const roles = ['administrator', 'editor', 'contributor', 'subscriber']
const accounts = Object.fromEntries(roles.map((role) => [role, 'right']))

describePortal('the rehearsal portal', async () => {
  const { url, close } = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  return { url, accounts, close }
})
