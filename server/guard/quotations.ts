import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Given } from './given.ts'
import type { Reason } from './reasons.ts'

const SAYS =
  /(?<!\p{L})(?:chia sẻ|cho biết|nói|khẳng định|phát biểu|nhấn mạnh|bày tỏ|kể|tâm sự|cho hay|đánh giá|nhận định|trích|said|says)(?!\p{L})/iu
const QUOTED = /[“"«]([^“”"«»]{12,})(?:[”"»]|$)/u

/** What somebody is said to have said, word for word. */
export function quotationIn(
  { text }: Sentence,
  { before, given }: { before: Sentence[]; given: Given },
): Reason | undefined {
  const [, quoted] = QUOTED.exec(text) ?? []
  if (!quoted || quoted.trim().split(/\s+/).length < 5) return
  const isSaid =
    SAYS.test(text.replace(quoted, '')) ||
    SAYS.test(before.at(-1)?.text.slice(-60) ?? '') ||
    /:\s*[“"«]/u.test(text)
  if (!isSaid || has(given.corpus, canon(quoted).trim())) return
  return { code: 'quotation', written: quoted.trim() }
}
