import { DAY, MINUTE } from '#server/clock.ts'

/** The same text is the same however it is written: once on an account within so long. */
export const SAME_TEXT_MS = 7 * DAY

/** Posts on one account closer together than this take the eyes from each other. */
const CLOSE_MS = 30 * MINUTE

/** A text that goes to an account at a time. */
export type Placed = {
  id: string
  account: string
  dueAt: string
  text: string
  /** Stands in the text, and is no part of what it says. */
  code: string
}

/** What speaks against a time: another one on the account says the same, or is too close. */
export type Clash = { kind: 'same-text' | 'close'; withId: string; dueAt: string }

/** What clashes with one of all that is planned for its account, the nearest of each kind. Pure; it stops nothing. */
export function clashesOf(item: Placed, planned: Placed[]): Clash[] {
  const others = planned
    .filter(({ id, account }) => id !== item.id && account === item.account)
    .sort((a, b) => apartMs(item, a) - apartMs(item, b))
  const said = saidOf(item)
  const same = others.find(
    (other) => apartMs(item, other) <= SAME_TEXT_MS && saidOf(other) === said,
  )
  const close = others.find((other) => other !== same && apartMs(item, other) < CLOSE_MS)
  return [...clash('same-text', same), ...clash('close', close)]
}

/** What a text says: in NFC, spaces folded, without its code. */
export function saidOf({ text, code }: Pick<Placed, 'text' | 'code'>): string {
  return text.replaceAll(code, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function apartMs(a: Placed, b: Placed): number {
  return Math.abs(Date.parse(a.dueAt) - Date.parse(b.dueAt))
}

function clash(kind: Clash['kind'], other: Placed | undefined): Clash[] {
  return other ? [{ kind, withId: other.id, dueAt: other.dueAt }] : []
}
