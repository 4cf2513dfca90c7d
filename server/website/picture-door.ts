import type { Request, RequestHandler, Response } from 'express'
import type { Db } from '#server/database.ts'
import { findSession } from '#server/people/sessions.ts'
import { findPicture, readSized, type PictureRow } from '#server/pictures/pictures.ts'
import type { Form } from '#server/pictures/sized.ts'
import { isOut, maySee } from '#server/pictures/who-sees.ts'
import { sessionToken } from './session-cookie.ts'

/** What an address may ask for: `?as=small` for lists, `?as=whole` to save; without, what every platform fetches. */
const FORMS: Record<string, Form> = {
  small: { maxWidth: 480, maxBytes: 200_000 },
  usual: { maxWidth: 2048, maxBytes: 1_000_000 },
  whole: { maxWidth: 2560, maxBytes: Infinity },
}

/**
 * `/pictures/ID.jpg`: for everybody once a delivery has taken it along, before that for who sees its message.
 * An id is always the same picture, so that whoever has it keeps it.
 */
export function pictureDoor(db: Db): RequestHandler<{ id: string }> {
  return (req, res, next) => {
    sendPicture(db, req, res).catch(next)
  }
}

async function sendPicture(db: Db, req: Request<{ id: string }>, res: Response): Promise<void> {
  const form = formOf(req.query.as)
  const picture = form && (await findPicture(db, req.params.id))
  const seen = picture && (await seenBy(db, picture, req))
  if (!seen) return void res.sendStatus(404)
  res.set('Cache-Control', `${seen}, max-age=31536000, immutable`)
  res.set('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
  if (seen === 'public') res.set('Cross-Origin-Resource-Policy', 'cross-origin')
  res.set('Content-Disposition', `inline; filename="${picture.id}.jpg"`)
  res.type('image/jpeg').send(await readSized(db, picture, form))
}

function formOf(as: unknown = 'usual'): Form | undefined {
  return typeof as === 'string' && Object.hasOwn(FORMS, as) ? FORMS[as] : undefined
}

/** Whose caches may keep it; nothing where it is not there for whoever asks. */
async function seenBy(db: Db, picture: PictureRow, { headers }: Pick<Request, 'headers'>) {
  if (await isOut(db, picture)) return 'public'
  const token = sessionToken(headers.cookie)
  const by = token ? await findSession(db, token) : undefined
  return by && (await maySee(db, picture, by)) ? 'private' : undefined
}
