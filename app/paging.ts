/** Rows of a page: more are slow to send and to read. */
const ROWS = 100

export type Paging = { page: number; pages: number }

/** The part of a list of so many rows that an address asks for by `?page=2`, and which of how many pages it is. */
export function pageOf(
  count: number,
  request: Request,
  rows = ROWS,
): { part: { limit: number; offset: number }; paging: Paging } {
  const pages = Math.max(1, Math.ceil(count / rows))
  const asked = Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1
  const page = Math.min(Math.max(1, asked), pages)
  return { part: { limit: rows, offset: (page - 1) * rows }, paging: { page, pages } }
}
