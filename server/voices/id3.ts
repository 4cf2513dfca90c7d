/** What a player shows of a file. */
export type Tags = { title: string; artist: string; album: string; comment: string }

/** Before the text of a frame: UTF-16, in the byte order that its first two bytes tell. Old players know no UTF-8. */
const UTF_16 = Buffer.of(1)
const BYTE_ORDER = Buffer.of(0xff, 0xfe)
const NO_FLAGS = Buffer.of(0, 0)

/** A tag of ID3 version 2.3, to stand before the first frame of an MP3 file. Pure. See id3.org/id3v2.3.0 */
export function id3({ title, artist, album, comment }: Tags): Buffer {
  const frames = Buffer.concat([
    frame('TIT2', [UTF_16, utf16(title)]),
    frame('TPE1', [UTF_16, utf16(artist)]),
    frame('TALB', [UTF_16, utf16(album)]),
    frame('COMM', [UTF_16, Buffer.from('vie'), utf16(''), Buffer.of(0, 0), utf16(comment)]),
  ])
  return Buffer.concat([Buffer.from('ID3'), Buffer.of(3, 0, 0), sevenBits(frames.length), frames])
}

function frame(name: string, content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([Buffer.from(name), size, NO_FLAGS, body])
}

function utf16(text: string): Buffer {
  return Buffer.concat([BYTE_ORDER, Buffer.from(text.normalize('NFC'), 'utf16le')])
}

/** Four bytes of seven bits: none of them can be taken for the beginning of sound. */
function sevenBits(size: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f))
}
