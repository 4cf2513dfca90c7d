import { Transform } from 'node:stream'

/**
 * Takes the zeros out of a page on its way. React 18 writes in pieces of 2,048 bytes; where a letter of several bytes
 * does not fit into the rest of one it leaves zeros there, which a browser shows as � in fields, attributes and data.
 */
export function wholeLetters(): Transform {
  return new Transform({
    transform: (piece: Buffer, _, done) =>
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece),
  })
}
