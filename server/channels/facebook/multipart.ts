import { randomBytes } from 'node:crypto'

/**
 * A form with a JPEG as `source`, byte for byte what it is given: the one that Node makes writes other line ends into
 * a text, and that text would not be the approved one any more.
 */
export function multipart(fields: Record<string, string>, jpeg: Buffer) {
  const boundary = `----${randomBytes(18).toString('hex')}`
  const texts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`${headOf(boundary, name)}\r\n\r\n${value}\r\n`),
  )
  const file = `${headOf(boundary, 'source')}; filename="anh.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      ...texts,
      Buffer.from(file),
      jpeg,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}

function headOf(boundary: string, name: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`
}
