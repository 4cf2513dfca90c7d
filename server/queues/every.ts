/** Runs `sweep` now and then every `everyMs` milliseconds, one after the other. @returns what stops it */
export function every(
  everyMs: number,
  sweep: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const turn = () => {
    const next = Date.now() + everyMs
    running = sweep()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(turn, Math.max(0, next - Date.now()))
      })
  }
  turn()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
