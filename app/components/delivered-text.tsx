import { Link, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

export type ShownText = {
  /** What the text is: sent, handed over, still to go, or not covered by an approval. */
  kind: 'sent' | 'handed' | 'willGo' | 'notApproved' | 'changed'
  text: string
}

/** The text to the letter. A script is shown larger: it is read aloud. `aside` stands beside it, to compare. */
export function DeliveredText({
  shown,
  spoken,
  aside,
}: {
  shown: ShownText | undefined
  spoken: boolean
  aside?: ReactNode
}) {
  const { t } = useTranslation()
  if (!shown) return <p className="text-quiet">{t('deliveries.text.none')}</p>
  return (
    <div id="text" className="scroll-mt-4">
      <Card heading={t(`deliveries.text.${shown.kind}`)}>
        {aside}
        <p lang="vi" className={spoken ? 'spoken' : 'break-words whitespace-pre-wrap'}>
          {shown.text}
        </p>
      </Card>
    </div>
  )
}

/** Where to look for the post, and for what. */
export function Compare(where: {
  destination: string
  code: string
  moment: string
  rehearsal: boolean
  /** Where this person can have the account read; nothing where nobody can. */
  reads?: string
}) {
  const { t } = useTranslation()
  const { destination, rehearsal, reads } = where
  return (
    <div className="mb-4 rounded-lg bg-violet-pale px-4 py-3">
      <p className="font-semibold">{t('deliveries.text.compare', { destination })}</p>
      <p>{t(reads ? 'deliveries.text.compareHowRead' : 'deliveries.text.compareHow', where)}</p>
      {reads ? null : <p>{t('deliveries.text.compareCannot')}</p>}
      {reads || rehearsal ? (
        <p className="mt-2 flex flex-wrap gap-2">
          {reads ? <ToBeside to={reads} /> : null}
          {rehearsal ? (
            <a className="button" href="/rehearsal" target="_blank" rel="noreferrer">
              {t('deliveries.text.compareOpen')}
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}

/** The platform answers when it does: until then the button says that it is asked. */
function ToBeside({ to }: { to: string }) {
  const { t } = useTranslation()
  const asking = useNavigation().location?.pathname === to
  return (
    <Link className="button button-main" to={to}>
      {t(asking ? 'deliveries.beside.opening' : 'deliveries.beside.open')}
    </Link>
  )
}
