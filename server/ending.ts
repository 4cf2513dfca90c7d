/** Ends the process in order when it is asked to, however often it is asked: a signal to a group arrives twice. */
export function atEnd(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (closing ??= close()))
}
