import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { Additions } from './changes.tsx'

type ExactTextProps = {
  channel: string
  text: string
  /** A script: it is read aloud. */
  spoken: boolean
  /** The text a leader last decided on, and the revision it was. */
  before: string | undefined
  revision: number | undefined
}

/** The text to the letter, as it would go out; what is new since it was last read stands on green. */
export function ExactText({ channel, text, spoken, before, revision }: ExactTextProps) {
  const { t } = useTranslation()
  const changed = before !== undefined && before !== text
  return (
    <Card heading={t('approvals.exact', { channel })}>
      <div lang="vi" className={spoken ? 'spoken' : 'break-words whitespace-pre-wrap'}>
        {changed ? <Additions before={before} after={text} /> : text}
      </div>
      {changed ? (
        <p className="hint mt-2">{t('approvals.changedWords', { number: revision })}</p>
      ) : null}
    </Card>
  )
}
