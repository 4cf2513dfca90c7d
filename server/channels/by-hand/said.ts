import type { Citation, Content } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { sourceLines } from '#server/messages/source-line.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'

/** Paragraphs with a blank line between; what is empty is left out. Pure. */
export function paragraphs(...parts: string[]): string {
  return parts
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** Lines right under each other; what is empty is left out. Pure. */
export function lines(...parts: string[]): string {
  return parts
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n')
}

/** Each source once. Pure. */
export function sources({ figures }: Content): string {
  return lines(...sourceLines(figures))
}

/** `• Xã đạt chuẩn: 6.058/7.696 xã`. Pure. */
export function figureLine({ indicator, value, unit }: Citation): string {
  return `• ${indicator}: ${value}${unit && ` ${unit}`}`
}

/** The sentences of the body, in its own words. Pure. */
export function sentences({ body }: Content): string[] {
  return sentencesOf(plainText(body)).map(({ text }) => text.replace(/^[•\-–]\s*/u, ''))
}

/** The office that speaks at a place, as it signs. Pure. */
export function signature(placeName: string): string {
  if (placeName === 'Việt Nam') return 'Ủy ban Trung ương MTTQ Việt Nam'
  return `Ủy ban MTTQ Việt Nam ${placeName.charAt(0).toLowerCase()}${placeName.slice(1)}`
}
