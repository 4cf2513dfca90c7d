import { type Call, type Fault, FAULTS, type FaultName } from './fault-list.ts'

/** `times`: how many requests it still strikes, without it until switched off. `pageId`: that page only. */
export type Switch = { times?: number; pageId?: string; afterSeconds?: number }
export type Struck = Fault & { afterSeconds: number }
export type Faults = ReturnType<typeof createFaults>

const USUAL_PERCENT = 1

/** The switchboard. A fault counts down only when it strikes. */
export function createFaults() {
  const switches = new Map<FaultName, Switch>()
  let delayMs = 0
  let usedPercent = USUAL_PERCENT

  return {
    /** @param afterSeconds what `rate` and `too-many` ask the caller to wait; 30 unless told. */
    on(name: FaultName, { times, pageId, afterSeconds }: Switch = {}) {
      switches.set(name, { times, pageId, afterSeconds })
    },
    /** Switches one off, or all of them, the delay and the used allowance. */
    off(name?: FaultName) {
      if (name) return void switches.delete(name)
      switches.clear()
      delayMs = 0
      usedPercent = USUAL_PERCENT
    },
    /** Every request waits this long before it is looked at. */
    delay(ms: number) {
      delayMs = ms
    },
    delayMs: () => delayMs,
    /** What every answer tells of the allowance, in percent. */
    use(percent: number) {
      usedPercent = percent
    },
    usedPercent: () => usedPercent,
    active: () => FAULT_NAMES.flatMap((name) => withName(name, switches.get(name))),
    /** The fault that strikes this request, counted down. */
    strike(call: Call): Struck | undefined {
      const name = FAULT_NAMES.find((each) => strikes(each, switches.get(each), call))
      const found = name && switches.get(name)
      if (!found) return undefined
      if (found.times !== undefined && --found.times === 0) switches.delete(name)
      return { ...FAULTS[name], afterSeconds: found.afterSeconds ?? 30 }
    },
  }
}

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[]

function withName(name: FaultName, found: Switch | undefined) {
  return found ? [{ name, ...found }] : []
}

function strikes(name: FaultName, found: Switch | undefined, call: Call): boolean {
  if (!found || (found.pageId && found.pageId !== call.pageId)) return false
  return FAULTS[name].strikes(call)
}
