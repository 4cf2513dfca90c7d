import type { Notes, Parcel } from './channel.ts'

type Given = Pick<Parcel, 'destination'> & Partial<Parcel>

/** A parcel for a test of one channel; its notes are kept for as long as the parcel is. */
export function makeParcel(given: Given): Parcel {
  return { deliveryId: 'p1', code: 'LT-1', text: 'A', pictures: [], notes: makeNotes(), ...given }
}

export function makeNotes(): Notes {
  const kept = new Map<string, string>()
  return {
    all: async () => Object.fromEntries(kept),
    put: async (key, value) => void kept.set(key, value),
  }
}
