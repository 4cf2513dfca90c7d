import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Remark } from './state-badge.tsx'

/**
 * Why a part of a script is doubtful, in the reader's language; `left` where it stands as it was written,
 * `addTo` where its reading can be added.
 */
export type ShownDoubt = { why: string; left: boolean; addTo?: string }

export type ShownSpeech = {
  parts: { spoken: string; doubt?: ShownDoubt }[]
  ms: number
  syllables: number
  remarks: (
    | { rule: 'long-sentence'; syllables: number; most: number; sentence: string }
    | { rule: 'many-figures'; figures: number; most: number }
    | { rule: 'long-item'; syllables: number; most: number }
    | { rule: 'brackets'; text: string }
  )[]
}

/** What is read aloud, its doubtful places underlined. */
export function SpokenText({ parts }: Pick<ShownSpeech, 'parts'>) {
  return (
    <div lang="vi" className="spoken">
      {parts.map((part, at) => (
        <Part key={at} {...part} />
      ))}
    </div>
  )
}

function Part({ spoken, doubt }: ShownSpeech['parts'][number]) {
  if (!doubt) return spoken
  return (
    <mark className="doubt" title={doubt.why}>
      {spoken}
    </mark>
  )
}

/** How long a script takes, what of it a person must look at, and what a listener will not follow. */
type SpeechNotesProps = {
  speech: ShownSpeech
  /** Where a doubtful reading is confirmed, by who may. */
  confirmAt?: string
}

export function SpeechNotes({ speech, confirmAt }: SpeechNotesProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { parts, ms, syllables, remarks } = speech
  const seconds = Math.round(ms / 1000)
  const said = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  const time = t(said.minutes ? 'speech.duration' : 'speech.short', said)
  return (
    <>
      <p className="hint mt-3">{t('speech.time', { time, syllables: number(syllables) })}</p>
      <Doubts parts={parts} confirmAt={confirmAt} />
      {remarks.length > 0 ? (
        <div className="mt-3">
          <p className="font-medium">{t('speech.remarks')}</p>
          <ul className="rows">
            {remarks.map((remark, at) => (
              <li key={at} className="py-1.5">
                {t(`speech.rules.${remark.rule}`, { ...remark })} <Quoted remark={remark} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

/** The words of the script that a remark is about. */
function Quoted({ remark }: { remark: ShownSpeech['remarks'][number] }) {
  const words = 'sentence' in remark ? remark.sentence : 'text' in remark ? remark.text : ''
  return words ? <q lang="vi">{words.trim()}</q> : null
}

type DoubtsProps = Pick<ShownSpeech, 'parts'> & Pick<SpeechNotesProps, 'confirmAt'>

function Doubts({ parts, confirmAt }: DoubtsProps) {
  const { t } = useTranslation()
  const doubts = parts.flatMap(({ spoken, doubt }) => (doubt ? [{ spoken, ...doubt }] : []))
  if (doubts.length === 0) return null
  return (
    <div className="mt-3">
      <p className="font-medium">{t('speech.doubts', { count: doubts.length })}</p>
      <ul className="rows">
        {doubts.map(({ spoken, why, left, addTo }, at) => (
          <li key={at} className="py-1.5">
            <q lang="vi" className="font-medium">
              {spoken.trim()}
            </q>{' '}
            {why}{' '}
            <Remark tone={left ? 'amber' : 'blue'}>
              {t(left ? 'speech.left' : 'speech.read')}
            </Remark>
            {addTo ? (
              <Link to={addTo} className="screen-only ml-2 inline-block py-1">
                {t('lexicon.add')}
              </Link>
            ) : null}
            {confirmAt ? (
              <Form method="post" action={confirmAt} preventScrollReset className="mt-1">
                <input type="hidden" name="spoken" value={spoken.trim()} />
                <button className="button min-h-10 py-1">{t('speech.confirm')}</button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
