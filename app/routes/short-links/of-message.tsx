import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { QrCard } from '#app/components/qr-card.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { loadLinks } from './load-links.ts'
import { findMessage } from '#server/messages/messages.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  return loadLinks(context, { message, by })
}

/** The short links of a message with their codes, to look at, to print and to save. */
export default function LinksPage() {
  const { t } = useTranslation()
  const { messageId, links, target, approved } = useLoaderData<typeof loader>()
  return (
    <section aria-labelledby="links" className="max-w-4xl">
      <h2 id="links">{t('links.heading', { count: links.length })}</h2>
      <p className="mt-1 text-quiet screen-only">{t('links.what')}</p>
      {target ? (
        <p className="mt-2 break-all">{t('links.leadsTo', { host: target })}</p>
      ) : (
        <p className="mt-2 text-amber">{t('links.noTarget')}</p>
      )}
      {target && !approved ? <p className="mt-1 text-amber">{t('links.notApproved')}</p> : null}
      <ul className="mt-4 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        {links.map((link) => (
          <li key={link.code}>
            <QrCard {...{ messageId, ...link }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
