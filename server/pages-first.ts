import { setTimeout as sleep } from 'node:timers/promises'

/** How long work that can wait lets pages go before it, in milliseconds, at most. */
const PATIENCE_MS = 250

/** How long after a page the next one is expected, in milliseconds. */
const READING_MS = 5000

let answering = 0
let lastAt = -Infinity
let noneLeft = Promise.withResolvers<void>()

/** A page is being answered by this process until what is returned is called. */
export function beginAnswer(): () => void {
  answering += 1
  lastAt = performance.now()
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

/** True while somebody goes from page to page here: what is begun at once then holds the next page up. */
export function isBrowsed(): boolean {
  return performance.now() - lastAt < READING_MS
}
