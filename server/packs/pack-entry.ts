import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { open, type Entry, type Options, type ZipFile } from 'yauzl'
import type { PackFile } from './pack.ts'

const openZip = promisify<string, Options, ZipFile>(open)

/** The first file of a pack whose name ends so: `.pdf`, `05h30 27-11-2026.mp3`; nothing where there is none. */
export async function findEntry(file: string, ending: string): Promise<PackFile | undefined> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false })
  try {
    for (;;) {
      zip.readEntry()
      const [entry] = (await Promise.race([once(zip, 'entry'), once(zip, 'end')])) as [Entry?]
      if (!entry) return undefined
      if (entry.fileName.endsWith(ending))
        return { name: entry.fileName, bytes: await read(zip, entry) }
    }
  } finally {
    zip.close()
  }
}

async function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry)
  return buffer(stream)
}

type OpenStream = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void
