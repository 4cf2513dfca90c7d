/** The same words, whatever the platform did to spaces, line breaks and the composition of letters. */
export function sameText(one: string, other: string): boolean {
  return normalised(one) === normalised(other)
}

/** Whether `code` stands in a text by itself, and not as a part of a longer code. */
export function standsIn(text: string, code: string): boolean {
  const exactly = normalised(code).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return (
    exactly !== '' &&
    new RegExp(`(?<![\\p{L}\\p{N}-])${exactly}(?![\\p{L}\\p{N}-])`, 'u').test(normalised(text))
  )
}

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
