/** A share of the hands that stays free for destinations with little in hand. */
const KEPT_FREE = 0.2
/** What a destination may use of those: a share of all hands, at least one. */
const FAIR = 0.05

type Work = () => Promise<void>

export type Lanes = {
  /** Works now, or later in this process; resolves when it has worked, or at once where it has to wait. */
  run: (one: { lane: string; key: string }, work: Work) => Promise<void>
  /** Forgets what waits, and resolves when what is at work has ended. */
  close: () => Promise<void>
}

/**
 * One lane for each destination over a number of hands: a slow one that fills its lane waits there,
 * and the others find hands free. What waits is a hint and no more: its row is the truth.
 */
export function openLanes(hands: number, onError: (error: unknown) => void): Lanes {
  const atWork = new Set<Promise<void>>()
  const busy = new Map<string, number>()
  const waiting = new Map<string, Map<string, Work>>()
  const crowded = Math.max(1, Math.floor(hands * (1 - KEPT_FREE)))
  const fair = Math.max(1, Math.floor(hands * FAIR))

  const mayBegin = (lane: string) =>
    atWork.size < crowded || (atWork.size < hands && (busy.get(lane) ?? 0) < fair)

  function begin(lane: string, work: Work): Promise<void> {
    busy.set(lane, (busy.get(lane) ?? 0) + 1)
    const done = work().finally(() => {
      atWork.delete(done)
      busy.set(lane, busy.get(lane)! - 1)
      if (busy.get(lane) === 0) busy.delete(lane)
      beginWaiting()
    })
    atWork.add(done)
    return done
  }

  /** One of each lane in turn, for as long as there are hands. */
  function beginWaiting(): void {
    const open = [...waiting].filter(([lane]) => mayBegin(lane))
    for (const [lane, works] of open) {
      if (!mayBegin(lane)) continue
      const [key, work] = works.entries().next().value!
      works.delete(key)
      if (works.size === 0) waiting.delete(lane)
      begin(lane, work).catch(onError)
    }
    if (open.length > 0) beginWaiting()
  }

  function wait(lane: string, key: string, work: Work): void {
    const works = waiting.get(lane) ?? new Map<string, Work>()
    waiting.set(lane, works)
    if (!works.has(key)) works.set(key, work)
  }

  return {
    run: async ({ lane, key }, work) => {
      if (mayBegin(lane)) await begin(lane, work)
      else wait(lane, key, work)
    },
    close: async () => {
      waiting.clear()
      await Promise.allSettled(atWork)
    },
  }
}
