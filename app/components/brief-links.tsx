import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

type BriefLink = { id: string; by: string; createdAt: string; expiresAt: string }

type BriefLinksProps = {
  deliveryId: string
  links: BriefLink[]
  mayClose: boolean
  /** The button that opens another. */
  children: ReactNode
}

/** The guest links of a brief that still open. */
export function BriefLinks({ deliveryId, links, mayClose, children }: BriefLinksProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const count = links.length
  return (
    <Card heading={count ? t('briefs.links', { count }) : t('briefs.linkNone')}>
      <p className="text-quiet">{t('briefs.linkWhat')}</p>
      <ul className="rows mt-2">
        {links.map(({ id, by, createdAt, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span>
              {t('briefs.linkSince', { by, at: moment(createdAt), until: moment(expiresAt) })}
            </span>
            {mayClose ? (
              <Form method="post" action={`/deliveries/${deliveryId}/brief/links/${id}/close`}>
                <button className="button">{t('briefs.linkClose')}</button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {children ? <div className="mt-3">{children}</div> : null}
    </Card>
  )
}

/** A link that was opened a moment ago, to hand on; it is shown this once. */
export function OpenedLink({ address, picture }: { address: string; picture: string }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('briefs.linkOpened')} edge="amber">
      <p role="status" className="font-mono break-all select-all">
        {address}
      </p>
      <img src={picture} alt={t('briefs.qr')} className="mt-3 size-48" />
    </Card>
  )
}
