import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Remark } from './state-badge.tsx'

/** Why a part of a script is doubtful, in the reader's language; `left` where it stands as it was written. */
export type ShownDoubt = { why: string; left: boolean }

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

/** What is read aloud, its doubtful places underlined, with what a listener will not follow. */
export function SpokenScript({ speech }: { speech: ShownSpeech }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { parts, ms, syllables, remarks } = speech
  const seconds = Math.round(ms / 1000)
  const said = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  const time = t(said.minutes ? 'speech.duration' : 'speech.short', said)
  const doubts = parts.filter(({ doubt }) => doubt)
  return (
    <>
      <div lang="vi" className="spoken">
        {parts.map(({ spoken, doubt }, at) => (
          <Part key={at} spoken={spoken} doubt={doubt} />
        ))}
      </div>
      <p className="hint mt-3">{t('speech.time', { time, syllables: number(syllables) })}</p>
      {doubts.length > 0 ? (
        <div className="mt-3">
          <p className="font-medium">{t('speech.doubts', { count: doubts.length })}</p>
          <ul className="rows">
            {doubts.map(({ spoken, doubt }, at) => (
              <li key={at} className="py-1.5">
                <q lang="vi" className="font-medium">
                  {spoken.trim()}
                </q>{' '}
                {doubt!.why}{' '}
                <Remark tone={doubt!.left ? 'amber' : 'blue'}>
                  {t(doubt!.left ? 'speech.left' : 'speech.read')}
                </Remark>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {remarks.length > 0 ? (
        <div className="mt-3">
          <p className="font-medium">{t('speech.remarks')}</p>
          <ul className="rows">
            {remarks.map((remark, at) => (
              <li key={at} className="py-1.5">
                {t(`speech.rules.${remark.rule}`, { ...remark })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
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
