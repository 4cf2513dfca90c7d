import type { RequestHandler } from 'express'
import type { Db } from '#server/database.ts'
import { awaitsSetUp } from '#server/people/set-up.ts'

/** The page itself, the data of its form, and what the browser asks of Remix on the way. */
const OPEN = ['/set-up', '/set-up.data', '/__manifest']

/** While there is no account, every address leads to the set-up. Once there is one there always will be: nobody asks again. */
export function leadToSetUp(db: Db): RequestHandler {
  let isSetUp = false
  return async (req, res, next) => {
    try {
      isSetUp ||= !(await awaitsSetUp(db))
      if (isSetUp || OPEN.includes(req.path)) next()
      else res.redirect(303, '/set-up')
    } catch (error) {
      next(error)
    }
  }
}
