import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { MAIL_FAULT_NAMES } from './mail-faults.ts'
import { letterPage, letterShown, mailPage } from './mail-pages.ts'
import type { Mailbox } from './mailbox.ts'
import type { Markup } from './markup.ts'
import { missingPage } from './pages.ts'

const SHOWN = 200
const Switching = z.union([
  z.object({
    fault: z.enum(MAIL_FAULT_NAMES),
    on: z.stringbool().or(z.boolean()).default(true),
    times: z
      .literal('')
      .transform(() => undefined)
      .or(z.coerce.number().int().min(1).optional()),
    to: z
      .string()
      .optional()
      .transform((to) => to || undefined),
  }),
  z.object({ off: z.literal('all') }),
])

/** What the mail server of a rehearsal was given, and where its faults are switched, by form or JSON. */
export function mailSite(mailbox: Mailbox): Router {
  const { letters, faults } = mailbox
  const router = express.Router()
  router.use('/mail', express.urlencoded({ extended: false }), express.json())
  router.get('/mail', (req, res) => {
    const release = z.string().max(60).catch('').parse(req.query.release)
    const shown = letters.list({ text: release, limit: SHOWN })
    send(res, mailPage({ shown: shown.map(letterShown), count: letters.count(), release, faults }))
  })
  router.get('/mail/server', (_, res) => void res.json({ smtp: mailbox.url }))
  router.get('/mail/letters', (_, res) => void res.json(letters.list({ limit: 10_000 })))
  router.get('/mail/:id', (req, res) => {
    const letter = letters.find(Number(req.params.id))
    if (!letter) return send(res.status(404), missingPage())
    send(res, letterPage(letterShown(letter), letter.raw))
  })
  router.post('/mail/faults', (req, res) => switchFault(mailbox, req, res))
  // A delivery that is many letters is found by its code.
  router.get(/^\/posts\/(LT-\w{6})$/, (req, res) => res.redirect(`/mail?release=${req.params[0]}`))
  return router
}

function switchFault({ faults }: Mailbox, req: Request, res: Response) {
  const asked = Switching.safeParse(req.body)
  if (!asked.success) return void res.status(400).json({ error: z.prettifyError(asked.error) })
  const { data } = asked
  if ('off' in data) faults.off()
  else if (data.on) faults.on(data.fault, data)
  else faults.off(data.fault)
  if (req.is('json')) res.json({ faults: faults.active() })
  else res.redirect(303, '/mail#faults')
}

/** Nothing of a letter runs or is fetched from elsewhere. */
function send(res: Response, page: Markup) {
  res.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  res.type('html').send(page.safe)
}
