import type { Screenshot } from '#server/screenshots/screenshots.ts'

/** A picture of numbers as a page shows it, below the address of what the numbers are of; nothing where there is none. */
export function shownScreenshot(base: string, screenshot: Screenshot | undefined) {
  if (!screenshot) return undefined
  const { id, width, height } = screenshot
  return { href: `${base}/screenshots/${id}`, width, height }
}
