import { found } from '#app/load-context.ts'
import type { Db } from '#server/database.ts'
import { readSized } from '#server/pictures/pictures.ts'
import { findScreenshot } from '#server/screenshots/screenshots.ts'

const SMALL = { maxWidth: 640, maxBytes: 200_000 }
const WHOLE = { maxWidth: 2560, maxBytes: Infinity }

/**
 * A picture of the numbers of one delivery, `?as=small` beside them; kept by no cache and shown by no other site.
 * @throws Response 404 where it is not of this delivery
 */
export async function answerScreenshot(
  db: Db,
  { request, deliveryId, id }: { request: Request; deliveryId: string; id: string },
): Promise<Response> {
  const screenshot = found(await findScreenshot(db, { id, deliveryId }))
  const isSmall = new URL(request.url).searchParams.get('as') === 'small'
  const jpeg = await readSized(db, screenshot, isSmall ? SMALL : WHOLE)
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': `inline; filename="${id}.jpg"`,
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'X-Robots-Tag': 'noindex, nofollow',
    },
  })
}
