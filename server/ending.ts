import { SECOND } from './clock.ts'
import { tell, tellError } from '#server/log/log.ts'

/** How long an end in order may take, in milliseconds. */
const LONGEST_END_MS = 30 * SECOND

let ending = false

/** True from the moment this process was asked to end. */
export function isEnding(): boolean {
  return ending
}

/**
 * Ends the process in order when it is asked to, however often it is asked: a signal to a group arrives twice.
 * Its exit code is 0, or 1 where `close` failed or took longer than 30 s.
 */
export function atEnd(
  close: () => Promise<void>,
  { longestMs = LONGEST_END_MS }: { longestMs?: number } = {},
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void (ending || end(close, longestMs)))
}

/** A fault that nothing caught goes to the log, and the process with it. */
export function atFault(): void {
  process.on('uncaughtException', (error) => {
    tellError('uncaught', error)
    process.exit(1)
  })
}

async function end(close: () => Promise<void>, longestMs: number): Promise<void> {
  ending = true
  tell('ending')
  setTimeout(() => giveUp(longestMs), longestMs).unref()
  try {
    await close()
  } catch (error) {
    tellError('ending', error)
    process.exit(1)
  }
  tell('ended')
  process.exit(0)
}

function giveUp(longestMs: number): void {
  const sentence = `still at work ${longestMs / SECOND} s after the signal, ended without waiting for the rest`
  tellError('ending', new Error(sentence))
  process.exit(1)
}
