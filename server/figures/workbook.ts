import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl'
import { writeZip } from '#server/documents/zip-entries.ts'

/** The parts of a workbook that say what stands in its cells, by their names. */
export type Workbook = Map<string, Buffer>

const ENTRIES_AT_MOST = 300
/** Of all parts together, unpacked: a sheet of 5,000 full rows has a fourth of it. */
const BYTES_AT_MOST = 24 * 1024 * 1024

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer)
type OpenStream = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void

/**
 * Unpacks a workbook; undefined where it is none, or too large once it is unpacked: that is known before anything is.
 * Nothing else of the file is kept.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | undefined> {
  try {
    const zip = await openZip(Buffer.from(bytes), { lazyEntries: true })
    if (zip.entryCount > ENTRIES_AT_MOST) return undefined
    const entries = (await entriesOf(zip)).filter(({ fileName }) =>
      /\.xml(?:\.rels)?$/.test(fileName),
    )
    const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (size > BYTES_AT_MOST) return undefined
    const workbook: Workbook = new Map()
    for (const entry of entries) workbook.set(entry.fileName, await unpack(zip, entry))
    return workbook
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** The workbook as a file that holds nothing but what was looked at. */
export function packWorkbook(workbook: Workbook): ArrayBuffer {
  const entries = [...workbook].map(([name, bytes]) => ({
    ...{ name, method: 0 as const, crc: crc32(bytes), size: bytes.length, bytes },
  }))
  return new Uint8Array(writeZip(entries)).buffer
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Ends with an error where there is more than the entry says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry))
}
