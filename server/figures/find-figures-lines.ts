import { readFileSync } from 'node:fs'
import { findFigures } from './find-figures.ts'
import { readings } from './figure-readings.ts'

/** `npm run -s find-figures`: the figures of the text of a file, or of standard input, as a JSON array. */
const [file] = process.argv.slice(2)
const text = readFileSync(file ?? process.stdin.fd, 'utf8')
process.stdout.write(`${JSON.stringify(findFigures(text).flatMap(readings), null, 2)}\n`)
