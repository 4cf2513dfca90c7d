import { z } from 'zod'
import { describePortal } from './portal.fixture.ts'

const Site = z.object({ url: z.url(), accounts: z.record(z.string(), z.string()) })

describePortal('a real WordPress', async () =>
  Site.parse(JSON.parse(process.env.TEST_WORDPRESS ?? '{}')),
)
