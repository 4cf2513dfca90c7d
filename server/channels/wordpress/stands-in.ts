/** Whether `code` stands in a text by itself, and not as a part of a longer code. Pure. */
export function standsIn(text: string, code: string): boolean {
  const exactly = code.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return (
    code !== '' && new RegExp(`(?<![\\p{L}\\p{N}-])${exactly}(?![\\p{L}\\p{N}-])`, 'u').test(text)
  )
}
