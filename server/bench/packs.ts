import type { Pack } from '#server/packs/pack.ts'
import { renderFiles } from '#server/packs/pack-files.ts'
import { zipFiles } from '#server/packs/zip.ts'
import { listStations, makeDay, type Station } from './day-packs.ts'
import { readMemory } from './memory.ts'
import { bareTemplate, bareZip } from './raw-packs.ts'
import { renderTwice } from './packs-again.ts'
import { rowOf, type Row } from './table.ts'

/** Bare and ours take turns after so many: what else the machine does falls on both. */
const TURN = 81
const WARM_UP = 100
/** So many of ours alone, before the bare work begins, tell how much memory ours takes. */
const ALONE = 1000

type Tally = { ms: number; bytes: number }

/** Every pack of a day of 3,321 communes: a bare script in PDF and DOCX in a ZIP, and all our files. */
export async function packs(): Promise<Row[]> {
  const stations = listStations()
  const template = await bareTemplate()
  const makeBare = (pack: Pack) => bareZip(pack, template)
  const makeOurs = async (pack: Pack) => zipFiles(await renderFiles(pack))
  const [bare, ours]: [Tally, Tally] = [
    { ms: 0, bytes: 0 },
    { ms: 0, bytes: 0 },
  ]
  const memory = await memoryOf(stations.slice(0, ALONE), makeOurs)
  await addTurn({ ms: 0, bytes: 0 }, stations.slice(0, WARM_UP).map(makeDay), makeBare)
  for (let at = 0; at < stations.length; at += TURN) {
    const some = stations.slice(at, at + TURN).map(makeDay)
    await addTurn(bare, some, makeBare)
    await addTurn(ours, some, makeOurs)
  }
  console.error(`a pack   bare ${tell(bare, stations.length)}; ours ${tell(ours, stations.length)}`)
  console.error(`memory   ${memory} MB at most, ours alone`)
  const again = await renderTwice()
  return [
    rowOf(`packs of a day, ${stations.length} stations`, bare.ms, ours.ms, 'ms'),
    rowOf('renderings of a day in which nothing changed', again.packs, again.rendered, 'packs'),
    rowOf('that day, looked over again', again.firstMs, again.againMs, 'ms'),
  ]
}

/** The most that this process held while it made these, in megabytes. */
async function memoryOf(
  stations: Station[],
  make: (pack: Pack) => Promise<Buffer>,
): Promise<number> {
  let most = 0
  for (const station of stations) {
    await make(makeDay(station))
    most = Math.max(most, readMemory(process.pid))
  }
  return most
}

async function addTurn(
  tally: Tally,
  packs: Pack[],
  make: (pack: Pack) => Promise<Buffer>,
): Promise<void> {
  const from = performance.now()
  for (const pack of packs) tally.bytes += (await make(pack)).length
  tally.ms += performance.now() - from
}

function tell({ ms, bytes }: Tally, count: number): string {
  return `${(ms / count).toFixed(2)} ms, ${Math.round(bytes / count / 1000)} kB`
}
