/** Rows of a page: more are slow to send and to read. */
const ROWS = 100

/** The part of a long list that an address asks for by `?page=2`, and which of how many it is. */
export function pageOf<Row>(rows: Row[], request: Request): { rows: Row[]; paging: Paging } {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS))
  const asked = Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1
  const page = Math.min(Math.max(1, asked), pages)
  return { rows: rows.slice((page - 1) * ROWS, page * ROWS), paging: { page, pages } }
}

export type Paging = { page: number; pages: number }
