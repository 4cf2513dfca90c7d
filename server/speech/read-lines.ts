import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Region } from './numbers.ts'
import { toSpoken } from './spoken.ts'
import { explain } from './why.ts'

/** `npm run -s spoken`: a line read aloud for each line of standard input; what a person must look at, to standard error. */
const { values } = parseArgs({ options: { region: { type: 'string', default: 'north' } } })
if (values.region !== 'north' && values.region !== 'south') {
  console.error(`--region is north or south, not ${values.region}`)
  process.exit(2)
}
const region: Region = values.region
let number = 0
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number += 1
  const { spoken, pieces } = toSpoken(line, { region })
  console.log(spoken)
  for (const { written, doubt } of pieces)
    if (doubt) console.error(`${number}: ${written.trim()}: ${explain(doubt)}`)
}
