import { randomBytes } from 'node:crypto'

/** A word that stands in the instructions alone: an answer that has it has told them to somebody. */
export function newCanary(): string {
  return `mã-${randomBytes(8).toString('hex')}`
}

/** True where a text gives the canary away: as it is, spaced out, in capitals, backwards or in base64. Pure. */
export function carries(text: string, canary: string): boolean {
  const [, secret = canary] = canary.split('-')
  const bare = bareOf(text)
  const bytes = Buffer.from(secret).toString('base64').replaceAll('=', '').slice(0, -1)
  return bare.includes(secret) || bare.includes(reversed(secret)) || text.includes(bytes)
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, '')
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
