import { readFileSync } from 'node:fs'

/** What a process holds in memory now, in megabytes; Linux alone tells. */
export function readMemory(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(kilobytes?.[1]) / 1000)
  } catch {
    return NaN
  }
}
