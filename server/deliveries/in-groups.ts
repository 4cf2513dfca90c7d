import { setTimeout as sleep } from 'node:timers/promises'

/** How long a group waits for company, in milliseconds. */
const GATHERED_MS = 5

/**
 * What is asked for while a group is at work forms the next group: one transaction for many, and no waiting for one.
 * A group that fails is tried again one by one, so that only what is at fault fails.
 * @param work gives a result for each item, in their order
 * @param most items of a group
 */
export function inGroups<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  { most }: { most: number },
): (item: Item) => Promise<Result> {
  const waiting: Asked<Item, Result>[] = []
  let working = false

  const workOff = async () => {
    while (waiting.length > 0) {
      // What arrives meanwhile comes along: a transaction of SQLite lets nothing in while it lasts.
      await sleep(GATHERED_MS)
      await workOn(waiting.splice(0, most))
    }
    working = false
  }

  const workOn = async (group: Asked<Item, Result>[]) => {
    try {
      const results = await work(group.map(({ item }) => item))
      group.forEach(({ resolve }, at) => resolve(results[at]!))
    } catch (error) {
      if (group.length > 1) for (const one of group) await workOn([one])
      else group[0]!.reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (working) return
      working = true
      void workOff()
    })
}

type Asked<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}
