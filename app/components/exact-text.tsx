import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { Additions } from './changes.tsx'
import { SpeechNotes, SpokenText, type ShownSpeech } from './spoken-script.tsx'

type ExactTextProps = {
  channel: string
  text: string
  /** A script: how it is read aloud. */
  speech: ShownSpeech | undefined
  /** The text a leader last decided on, and the revision it was. */
  before: string | undefined
  revision: number | undefined
}

/** The text to the letter, as it would go out; what is new since it was last read stands on green. */
export function ExactText({ channel, text, speech, before, revision }: ExactTextProps) {
  const { t } = useTranslation()
  const changed = before !== undefined && before !== text
  return (
    <Card heading={t('approvals.exact', { channel })}>
      {speech && !changed ? (
        <SpokenText parts={speech.parts} />
      ) : (
        <div lang="vi" className={speech ? 'spoken' : 'break-words whitespace-pre-wrap'}>
          {changed ? <Additions before={before} after={text} /> : text}
        </div>
      )}
      {changed ? (
        <p className="hint mt-2">{t('approvals.changedWords', { number: revision })}</p>
      ) : null}
      {speech ? <SpeechNotes speech={speech} /> : null}
    </Card>
  )
}
