import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { z } from 'zod'
import styles from '#app/styles/app.css?url'
import { wordsFor } from '#app/words/i18n.ts'

const Refusals = z.enum(['absent', 'foreign', 'withdrawn']).catch('absent')

/** What each says, and with which number. */
const ANSWERS = {
  absent: { status: 404, heading: 'frame.notFound', why: 'frame.notFoundWhy' },
  foreign: { status: 403, heading: 'frame.foreign', why: 'frame.foreignWhy' },
  withdrawn: { status: 410, heading: 'links.withdrawn', why: 'links.withdrawnWhy' },
} as const

/**
 * What is answered instead of a request that reaches no page. It stands under the address of that request,
 * where the scripts of a page would look for another one: it has none.
 */
export function loader({ context, params }: LoaderFunctionArgs) {
  const words = wordsFor(context.language)
  const { status, heading, why } = ANSWERS[Refusals.parse(params.refusal)]
  const says = {
    language: context.language,
    heading: words.t(heading),
    why: words.t(why),
    home: words.t('frame.home'),
  }
  const page = renderToStaticMarkup(<RefusalPage {...says} />)
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  return new Response(`<!doctype html>${page}`, { status, headers })
}

type Says = Record<'language' | 'heading' | 'why' | 'home', string>

function RefusalPage({ language, heading, why, home }: Says) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading} · Lan Tỏa`}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <main className="mx-auto w-full max-w-xl px-5 py-16">
          <h1>{heading}</h1>
          <p className="mt-3 text-quiet">{why}</p>
          <p className="mt-6">
            <a className="button" href="/">
              {home}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
