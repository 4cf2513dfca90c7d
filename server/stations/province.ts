import type { Db } from '#db/database.ts'

/** The province each of some stations lies in, `Thành phố Cần Thơ`, by the station's id; the country where it is its own. */
export async function provincesOf(
  db: Db,
  stations: { id: string; placePath: string }[],
): Promise<Map<string, string>> {
  const codeOf = (path: string) => path.split('/')[1] ?? path
  const codes = [...new Set(stations.map(({ placePath }) => codeOf(placePath)))]
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('places')
    .select(['code', 'kind', 'type', 'name'])
    .where('code', 'in', codes)
    .execute()
  const names = new Map(
    rows.map(({ code, kind, type, name }) => [code, kind === 'country' ? name : `${type} ${name}`]),
  )
  return new Map(stations.map(({ id, placePath }) => [id, names.get(codeOf(placePath)) ?? '']))
}
