/** The channel whose destinations are stations. */
export const STATION = 'loudspeaker'

/** True of a destination that is heard: it has slots, rules, a pace. */
export function isStation({ channel }: { channel: string }): boolean {
  return channel === STATION
}
