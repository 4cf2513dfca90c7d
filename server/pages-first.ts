import { setTimeout as sleep } from 'node:timers/promises'

/** How long work that can wait lets pages go before it, in milliseconds, at most. */
const PATIENCE_MS = 250

let answering = 0
let noneLeft = Promise.withResolvers<void>()

/** A page is being answered by this process until what is returned is called. */
export function beginAnswer(): () => void {
  answering += 1
  return () => {
    answering -= 1
    if (answering > 0) return
    noneLeft.resolve()
    noneLeft = Promise.withResolvers()
  }
}

/** Resolves when this process answers no page, or after a quarter of a second: somebody waits for a page, nobody for a batch. */
export async function letPagesGoFirst(): Promise<void> {
  if (answering > 0) await Promise.race([noneLeft.promise, sleep(PATIENCE_MS)])
}
