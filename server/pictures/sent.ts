import { z } from 'zod'
import type { SentPicture } from './pictures.ts'

const Sent = z.array(
  z.object({
    id: z.string(),
    alt: z.string(),
    width: z.number(),
    height: z.number(),
    sha256: z.string(),
  }),
)

/** The pictures that an attempt took along, as it wrote them down. */
export function readSent(json: string | null): SentPicture[] {
  return json === null ? [] : Sent.parse(JSON.parse(json))
}
