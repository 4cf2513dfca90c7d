import { createHash } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { addAiring } from './airings.ts'
import type { LogLine } from './log-line.ts'

/**
 * Writes every line of a station's file into its log, or none of them; the same file again adds nothing.
 * @returns how many lines were new @throws RefusedError as `addAiring` does, for any of them
 */
export async function importLog(
  db: Db,
  { stationId, lines, by }: { stationId: string; lines: LogLine[]; by: Account },
): Promise<number> {
  return inTransaction(db, async (trx) => {
    let added = 0
    for (const line of lines) {
      const id = idOf(stationId, line)
      if (await addAiring(trx, { ...line, id, stationId, source: 'file', by })) added++
    }
    return added
  })
}

/** What a line says makes its id. */
function idOf(stationId: string, line: LogLine): string {
  const { date, time, how, share, why, from, until, clustersOn, clusters } = line
  const said = [stationId, date, time, how, share, why, from, until, clustersOn, clusters]
  const content = JSON.stringify([...said, line.trouble, line.reader, line.rerun])
  return createHash('sha256').update(content).digest('hex')
}
