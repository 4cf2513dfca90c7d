import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a ZIP as it lies there: deflated (method 8) or stored (0). */
export type ZipEntry = { name: string; method: 0 | 8; crc: number; size: number; bytes: Buffer }

/** No moment at all, 1 January 1980: the same entries make the same bytes. */
const DOS_DATE = 0x21
const UTF8 = 0x800
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]

export function deflatedEntry(name: string, content: string | Buffer): ZipEntry {
  const plain = Buffer.from(content as string)
  return { name, method: 8, crc: crc32(plain), size: plain.length, bytes: deflateRawSync(plain) }
}

/** The entries of a ZIP that a library of ours made: without encryption, comment or ZIP64. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from))
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10) === 8 ? 8 : 0,
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      bytes: Buffer.from(zip.subarray(from, from + zip.readUInt32LE(at + 20))),
    })
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

export function writeZip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const local = Buffer.concat([signed(LOCAL, ''), fields(entry, name), name, entry.bytes])
    const ends = Buffer.alloc(14)
    ends.writeUInt32LE(offset, 10)
    directory.push(signed(CENTRAL, '1400'), fields(entry, name), ends, name)
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...parts, central, ending(entries.length, central.length, offset)])
}

function signed(signature: number, more: string): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(signature)
  return Buffer.concat([head, Buffer.from(more, 'hex')])
}

/** What the local header and the directory both say of an entry, from the version on. */
function fields({ method, crc, size, bytes }: ZipEntry, name: Buffer): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(UTF8, 2)
  head.writeUInt16LE(method, 4)
  head.writeUInt16LE(DOS_DATE, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
