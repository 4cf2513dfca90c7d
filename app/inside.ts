/** Leads back only to a page of ours: a path, and nothing a browser could read as another host. */
export function inside(next: string | null): string {
  const safe = next && /^\/(?![/\\])[^\\\s]*$/.test(next)
  return safe ? next : '/'
}
