import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import type { LiveSpeech } from '#app/use-live-speech.ts'
import { Card, Empty } from './card.tsx'
import { SessionLengths } from './session-lengths.tsx'
import { SpeechNotes, SpokenText, type ShownSpeech } from './spoken-script.tsx'
import { Remark } from './state-badge.tsx'
import { TextNotices } from './text-notices.tsx'

export type ShownText = {
  channel: string
  label: string
  text: string
  preview: string
  maxCharacters: number
  faults: string[]
  remarks: string[]
  /** The paper that is printed of it. */
  paper?: 'poster' | 'leaflet' | 'talking-points'
  speech: ShownSpeech | undefined
  edited: 'no' | 'yes' | 'before the last change'
  /** It is planned to go there. */
  planned: boolean
}

type ChannelTextsProps = {
  messageId: string
  texts: ShownText[]
  mayEdit: boolean
  /** How what is being typed would be read aloud. */
  live: LiveSpeech | null
  /** How long its sessions are as it was saved. */
  sessions: LiveSpeech['sessions']
  /** Needed beside Vietnamese, and how many of them are missing. */
  languages: { count: number; missing: number }
}

/** So many texts are shown one under the other; of more, those that nobody needs yet are folded. */
const UNFOLDED = 4

/** One text a channel: the very words that will go out. */
export function ChannelTexts(props: ChannelTextsProps) {
  const { texts } = props
  const { t } = useTranslation()
  if (texts.length === 0) return <Empty>{t('messages.noDestinations')}</Empty>
  const isNeeded = (text: ShownText) =>
    texts.length <= UNFOLDED || text.planned || text.faults.length > 0 || Boolean(text.speech)
  const folded = texts.filter((text) => !isNeeded(text))
  return (
    <>
      {texts.filter(isNeeded).map((text) => (
        <Card key={text.channel} heading={text.label} note={<Length text={text} />}>
          <ChannelText {...props} text={text} />
        </Card>
      ))}
      {folded.length > 0 ? (
        <Card heading={t('messages.otherChannels', { count: folded.length })}>
          {folded.map((text) => (
            <details key={text.channel} className="border-t border-line first:border-t-0">
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 py-2.5 font-medium">
                {text.label} <Length text={text} />
              </summary>
              <div className="pb-3">
                <ChannelText {...props} text={text} />
              </div>
            </details>
          ))}
        </Card>
      ) : null}
    </>
  )
}

type ChannelTextProps = Omit<ChannelTextsProps, 'texts'> & { text: ShownText }

function ChannelText({ text, messageId, mayEdit, live, sessions, languages }: ChannelTextProps) {
  const { t } = useTranslation()
  return (
    <>
      {text.speech ? (
        <>
          <SessionLengths sessions={live?.sessions ?? sessions} />
          <SpokenText parts={(live?.speech ?? text.speech).parts} />
          <SpeechNotes
            speech={live?.speech ?? text.speech}
            confirmAt={mayEdit && !live ? `/messages/${messageId}/readings` : undefined}
          />
          {languages.count > 0 ? <Languages messageId={messageId} {...languages} /> : null}
        </>
      ) : (
        <div
          lang="vi"
          className="max-h-80 overflow-y-auto break-words whitespace-pre-wrap print:max-h-none"
          tabIndex={0}
          role="region"
          aria-label={text.label}
        >
          {text.preview}
        </div>
      )}
      <div className="mt-2 empty:hidden">
        <TextNotices {...text} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {text.edited === 'yes' ? <Remark tone="blue">{t('messages.edited')}</Remark> : null}
        {text.edited === 'before the last change' ? (
          <Remark tone="amber">{t('messages.editedBefore')}</Remark>
        ) : null}
        {mayEdit ? (
          <Link to={`/messages/${messageId}/texts/${text.channel}`} className="hint screen-only">
            {t('messages.editText')}
          </Link>
        ) : null}
        {text.paper ? (
          <a
            href={`/messages/${messageId}/texts/${text.channel}/file.pdf`}
            className="hint screen-only"
          >
            {t('messages.seePaper')}
          </a>
        ) : null}
      </div>
    </>
  )
}

function Length({ text: { preview: text, maxCharacters } }: { text: ShownText }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = t('messages.length', { count: text.length, most: number(maxCharacters) })
  return text.length > maxCharacters ? (
    <Remark tone="red">{words}</Remark>
  ) : (
    <span className="hint">{words}</span>
  )
}

function Languages({
  messageId,
  count,
  missing,
}: { messageId: string } & ChannelTextsProps['languages']) {
  const { t } = useTranslation()
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-3">
      <Link to={`/messages/${messageId}/translations`} className="inline-block py-1">
        {t('translations.title')}
      </Link>
      <Remark tone={missing ? 'red' : 'green'}>
        {missing
          ? t('translations.heading', { count, missing })
          : t('translations.complete', { count })}
      </Remark>
    </p>
  )
}
