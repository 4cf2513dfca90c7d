/** How a short message is sent; `units` are septets in GSM-7 and 16-bit units in UCS-2. */
export type Segments = { encoding: 'GSM-7' | 'UCS-2'; units: number; segments: number }

/** The default alphabet of 3GPP TS 23.038, and the signs of its extension table, each of which takes two septets. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENSION = new Set('\f^{}\\[~]|€')

/** What one message takes, and each of several: those carry a header of six bytes. */
const ROOM = { 'GSM-7': { alone: 160, each: 153 }, 'UCS-2': { alone: 70, each: 67 } } as const

/** How many messages a text is sent as. One letter outside GSM-7 makes all of it UCS-2. Pure. */
export function smsSegments(written: string): Segments {
  const letters = [...written.normalize('NFC')]
  const isGsm = letters.every((letter) => BASIC.has(letter) || EXTENSION.has(letter))
  const encoding = isGsm ? 'GSM-7' : 'UCS-2'
  const widths = letters.map((letter) => (isGsm ? (EXTENSION.has(letter) ? 2 : 1) : letter.length))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const { alone, each } = ROOM[encoding]
  return { encoding, units, segments: units <= alone ? Math.min(units, 1) : filled(widths, each) }
}

/** A sign of two units is never split: it begins the next segment where only one unit is left. */
function filled(widths: number[], each: number): number {
  let segments = 1
  let used = 0
  for (const width of widths) {
    if (used + width > each) {
      segments += 1
      used = 0
    }
    used += width
  }
  return segments
}
