import { parseArgs } from 'node:util'
import { env } from '#server/env.ts'
import { figures } from './figures.ts'
import { packs } from './packs.ts'
import { pages } from './pages.ts'
import { release } from './release.ts'
import { slow } from './slow.ts'
import { steady } from './steady.ts'
import { table, type Row, type Services } from './table.ts'
import { voice } from './voice.ts'

/** Each runs the bare work and ours in one run, against the same services. */
const BENCHES: Record<string, (services: Services, ...more: number[]) => Promise<Row[]>> = {
  release,
  pages,
  figures,
  packs,
  slow,
  steady,
  voice,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [name = '', ...more] = positionals
const bench = BENCHES[name]
if (!bench) end(`Which one? ${Object.keys(BENCHES).join(', ')}: npm run bench -- release [--json]`)
const rows = await bench(services(), ...more.map(Number))
console.log(values.json ? JSON.stringify(rows) : table(rows))
process.exit(0)

function services(): Services {
  const { DATABASE_URL, REDIS_URL } = env
  if (!DATABASE_URL || !REDIS_URL) end('DATABASE_URL and REDIS_URL are missing: npm run bench')
  return { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL }
}

function end(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
