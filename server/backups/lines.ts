import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Trailer, unusable } from './format.ts'

/**
 * Every line of a backup but its trailer. Only after the last one is it known that the file is whole:
 * who has done something with the others takes it back when this throws.
 * @throws a sentence where the file is cut, or not as it was written
 */
export async function* readWholeLines(file: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let last: string | undefined
  for await (const line of readLines(file)) {
    if (last !== undefined) {
      hash.update(`${last}\n`)
      yield last
    }
    last = line
  }
  const trailer = Trailer.safeParse(parseJson(last ?? ''))
  if (!trailer.success) throw cut(file)
  if (trailer.data.sha256 !== hash.digest('hex')) throw changed(file)
}

/** @throws a sentence where the file is not there, no gzip, or cut */
export async function* readLines(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8')
  pipeline(createReadStream(file), text, () => {})
  let rest = ''
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch (error) {
    throw sentenceFor(error, file)
  }
  if (rest) yield rest
}

/** Nothing where it is no JSON. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export function changed(file: string): Error {
  return unusable(`${file} is not as it was written: its checksum differs. Nothing was restored.`)
}

export function notOurs(file: string): Error {
  return unusable(`${file} is not a backup of Lan Tỏa.`)
}

function cut(file: string): Error {
  return unusable(`${file} is cut: its end is missing. Nothing was restored.`)
}

function sentenceFor(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return unusable(`There is no file ${file}.`)
  if (code === 'Z_BUF_ERROR') return cut(file)
  if (code === 'Z_DATA_ERROR') return damaged(error as Error, file)
  return error
}

/** What does not even begin as gzip was never ours. */
function damaged({ message }: Error, file: string): Error {
  return message === 'incorrect header check' ? notOurs(file) : changed(file)
}
