import { decodeWords, partsOf, readHeaders, readMime, type MimePart } from '#server/mail/mime.ts'

/** What a letter that came back says of one recipient. `status`: `5.1.1` is for good, `4.2.2` for now. */
export type BouncedMail = {
  addresses: string[]
  /** Of the letter that came back, where it is quoted. */
  messageId: string
  status: string
  said: string
}

/** Bytes of a letter that is read at all. */
export const BOUNCE_AT_MOST = 1_000_000

/**
 * Reads a delivery report (RFC 3464) out of a letter, as it was saved or copied.
 * @returns whom it is about; nobody where it is no such report, or is too large to be one
 */
export function readBounce(raw: Uint8Array): BouncedMail[] {
  if (raw.length > BOUNCE_AT_MOST) return []
  const parts = partsOf(readMime(raw))
  const report = parts.find(({ type }) => type === 'message/delivery-status')
  if (!report) return []
  const messageId = quotedId(parts)
  return groupsOf(report).flatMap((fields) => {
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1]
    const addresses = ['final-recipient', 'original-recipient'].flatMap((name) =>
      addressIn(fields.get(name)),
    )
    const isBack = fields.get('action')?.toLowerCase() !== 'delivered' && !status?.startsWith('2')
    if (!status || addresses.length === 0 || !isBack) return []
    const said = decodeWords(fields.get('diagnostic-code') ?? '').slice(0, 300)
    return [{ addresses, messageId, status, said }]
  })
}

/** The fields of each recipient; the first group is about the letter as a whole. */
function groupsOf({ body }: MimePart): Map<string, string>[] {
  const groups: string[][] = [[]]
  for (const line of body.toString('latin1').split('\n'))
    if (line.trim()) groups.at(-1)!.push(line)
    else if (groups.at(-1)!.length > 0) groups.push([])
  return groups.slice(0, 200).map(readHeaders)
}

/** `rfc822; pv@bao.vn` */
function addressIn(field: string | undefined): string[] {
  const address = field?.split(';').at(-1)?.trim().replace(/^<|>$/g, '').toLowerCase()
  return address?.includes('@') ? [address] : []
}

function quotedId(parts: MimePart[]): string {
  const quoted = parts.find(({ type }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(type))
  if (!quoted) return ''
  const lines = quoted.body.toString('latin1').split('\n')
  const end = lines.findIndex((line) => !line.trim())
  return readHeaders(end < 0 ? lines : lines.slice(0, end)).get('message-id') ?? ''
}
