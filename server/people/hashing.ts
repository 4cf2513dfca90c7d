import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'

/** argon2id at 19 MiB and two passes, the OWASP minimum: about 15 ms. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * How many passwords are computed at once; the others wait. A processor stays free for the pages, and of the four
 * threads that Node has for such work one for what else needs them: files, names, compressed answers.
 */
export const HASHES_AT_ONCE = Math.min(3, Math.max(1, availableParallelism() - 1))

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID))
}

/** True for the password that the hash was made of. */
export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password))
}

let computing = 0
let computed = 0
const waiting: (() => void)[] = []

/** How many are computed and how many wait, now; and how many have been computed since the process began. */
export function hashingNow(): { computing: number; waiting: number; computed: number } {
  return { computing, waiting: waiting.length, computed }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (computing < HASHES_AT_ONCE) computing++
  // Who has waited takes the place of the one that ends.
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    computed++
    const next = waiting.shift()
    if (next) next()
    else computing--
  }
}
