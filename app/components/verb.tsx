import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'

/** What a verb's page shows when it was refused: why, and the way back. */
export function RefusedVerb({
  refusal,
  back,
}: {
  refusal: { sentence?: Sentence } | undefined
  back: string
}) {
  const { t } = useTranslation()
  return (
    <div className="max-w-xl">
      <RefusalNotice refusal={refusal} />
      <Link className="button" to={back}>
        {t('frame.back')}
      </Link>
    </div>
  )
}
