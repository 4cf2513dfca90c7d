import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { z } from 'zod'
import styles from '#app/styles/app.css?url'
import { i18n } from '#app/words/i18n.ts'

const Refusals = z.enum(['absent', 'foreign']).catch('absent')

/**
 * What is answered instead of a request that reaches no page. It stands under the address of that request,
 * where the scripts of a page would look for another one: it has none.
 */
export function loader({ params }: LoaderFunctionArgs) {
  const absent = Refusals.parse(params.refusal) === 'absent'
  const status = absent ? 404 : 403
  const heading = i18n.t(absent ? 'frame.notFound' : 'frame.foreign')
  const why = i18n.t(absent ? 'frame.notFoundWhy' : 'frame.foreignWhy')
  const page = renderToStaticMarkup(<RefusalPage heading={heading} why={why} />)
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  return new Response(`<!doctype html>${page}`, { status, headers })
}

function RefusalPage({ heading, why }: { heading: string; why: string }) {
  return (
    <html lang={i18n.language}>
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
              {i18n.t('frame.home')}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
