import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { Changes } from './changes.tsx'

type ExactTextProps = {
  channel: string
  text: string
  /** Read aloud, so it is shown larger. */
  spoken: boolean
  /** The text a leader last decided on, and its revision. */
  before: string | undefined
  revision: number | undefined
}

/** To the letter what will go out, with what is new since it was last read. */
export function ExactText({ channel, text, spoken, before, revision }: ExactTextProps) {
  const { t } = useTranslation()
  const changed = before !== undefined && before !== text
  return (
    <Card heading={t('approvals.exact', { channel })}>
      <div className={spoken ? 'spoken' : 'break-words whitespace-pre-wrap'}>
        {changed ? <Changes before={before} after={text} /> : text}
      </div>
      {changed ? <p className="hint mt-2">{t('approvals.changedWords', { number: revision })}</p> : null}
    </Card>
  )
}
