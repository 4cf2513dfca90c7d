import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { tellError } from '#server/log/log.ts'
import { Nonce } from './nonce.ts'
import { wholeLetters } from './whole-letters.ts'
import { wordsFor } from './words/i18n.ts'

const ABORT_AFTER_MS = 5000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { requestId: id, language, nonce }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent')) || context.isSpaMode
  return new Promise((resolve, reject) => {
    const page = (
      <I18nextProvider i18n={wordsFor(language)}>
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
      const body = wholeLetters()
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
        tellError('page', error, { id })
      },
    })
    const timer = setTimeout(abort, ABORT_AFTER_MS)
  })
}

/** What a loader or an action threw. That nothing is there, or that the client went, is no fault. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  tellError('page', error, { id: context.requestId })
}
