/** As many as the share rounds to, but never none of something and never all of what is less. Pure. */
export function dotsOf(share: number): number {
  if (share <= 0 || share >= 100) return Math.round(share)
  return Math.min(99, Math.max(1, Math.round(share)))
}
