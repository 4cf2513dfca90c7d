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
}) {
  const { t } = useTranslation()
  const { destination, rehearsal } = where
  return (
    <div className="mb-4 rounded-lg bg-violet-pale px-4 py-3">
      <p className="font-semibold">{t('deliveries.text.compare', { destination })}</p>
      <p>{t('deliveries.text.compareHow', where)}</p>
      {rehearsal ? (
        <p className="mt-2">
          <a className="button" href="/rehearsal" target="_blank" rel="noreferrer">
            {t('deliveries.text.compareOpen')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
