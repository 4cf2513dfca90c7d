import type { Faults } from './faults.ts'
import type { Posts } from './posts.ts'

/** What the platform's API works on. */
export type Graph = { posts: Posts; faults: Faults; url: string }
