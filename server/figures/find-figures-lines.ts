import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { findFigures } from './find-figures.ts'
import { readings } from './figure-readings.ts'

/** `npm run -s find-figures`: the figures of the text of a file, or of standard input, as a JSON array. */
const [file] = process.argv.slice(2)
const written = file ? readFileSync(file, 'utf8') : await text(process.stdin)
process.stdout.write(`${JSON.stringify(findFigures(written).flatMap(readings), null, 2)}\n`)
