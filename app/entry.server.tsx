import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { Nonce } from './nonce.ts'
import { i18n } from './words/i18n.ts'

const ABORT_AFTER_MS = 5000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent')) || context.isSpaMode
  return new Promise((resolve, reject) => {
    const page = (
      <I18nextProvider i18n={i18n}>
        <Nonce.Provider value={nonce}>
          <RemixServer
            context={context}
            url={request.url}
            abortDelay={ABORT_AFTER_MS}
            nonce={nonce}
          />
        </Nonce.Provider>
      </I18nextProvider>
    )
    const send = () => {
      const body = new PassThrough()
      // A timer left behind would keep the whole page in memory until it ends.
      body.once('close', () => clearTimeout(timer))
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? 'onAllReady' : 'onShellReady']: send,
      onShellError: reject,
      onError: (error: unknown) => {
        status = 500
        console.error(error)
      },
    })
    const timer = setTimeout(abort, ABORT_AFTER_MS)
  })
}
