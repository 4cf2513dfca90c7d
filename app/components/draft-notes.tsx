import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { quantity } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { FindingText, keyOf, type ShownFinding } from './finding-list.tsx'

export type ShownPlain = {
  ease: number
  level: 'easy' | 'fair' | 'hard'
  sentences: number
  syllables: number
  syllablesPerSentence: number
  phrases: { found: string; plain: string }[]
}

/** How easily a draft is read, and the plain words for what only an office says. */
export function PlainNote({ plain }: { plain: ShownPlain | undefined }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (!plain) return null
  const { level, ease, sentences, syllables, syllablesPerSentence, phrases } = plain
  const perSentence = number(Math.round(syllablesPerSentence * 10) / 10)
  return (
    <Card heading={t(`plain.heading.${level}`)}>
      <p className="hint">
        {t('plain.ease', { ease, sentences, syllables: number(syllables), perSentence })}
      </p>
      {phrases.length > 0 ? (
        <>
          <p className="mt-2">{t('plain.phrases', { count: phrases.length })}</p>
          <ul lang="vi" className="mt-1">
            {phrases.map(({ found, plain: words }) => (
              <li key={found}>
                <span className="text-quiet">{found}</span> → {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="screen-only mt-2">
        <Link to="/phrases">{t('plain.edit')}</Link>
      </p>
    </Card>
  )
}

/** What is said of several figures in one breath. */
const GATHERED = ['old', 'before-merge'] as const

/** What to know of the figures of a message before it goes out. */
export function FigureNotes({ findings }: { findings: ShownFinding[] }) {
  const { t } = useTranslation()
  const isGathered = ({ code }: ShownFinding) => GATHERED.some((one) => one === code)
  const single = findings.filter((finding) => !isGathered(finding))
  const gathered = GATHERED.map((code) => ({
    code,
    figures: findings.filter((one) => one.code === code).flatMap(({ figures }) => figures),
  })).filter(({ figures }) => figures.length > 0)
  const count = single.length + gathered.length
  if (count === 0) return null
  return (
    <Card heading={t('figures.findings.headingText', { count })} edge="amber">
      <ul className="rows">
        {single.map((finding) => (
          <li key={keyOf(finding)} className="py-2">
            <FindingText finding={finding} />
          </li>
        ))}
        {gathered.map(({ code, figures }) => (
          <li key={code} className="py-2">
            <p>{t(`figures.findings.gathered.${code}`)}</p>
            <p className="flex flex-wrap gap-x-3">
              {figures.map((figure) => (
                <Link key={figure.id} to={`/figures/${figure.id}`} lang="vi">
                  {quantity(figure)}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Which sentences were drafted with the assistant: said inside the planner, to whoever writes and whoever approves. */
export function AssistedNote({ sentences }: { sentences: string[] }) {
  const { t } = useTranslation()
  if (sentences.length === 0) return null
  return (
    <Card heading={t('assist.assisted', { count: sentences.length })}>
      <ul lang="vi" className="rows">
        {sentences.map((sentence) => (
          <li key={sentence} className="py-1.5 break-words">
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The numbers that their author says need no source: the approver sees them as well. */
export function MarkedNote({ marked }: { marked: { written: string; sentence: string }[] }) {
  const { t } = useTranslation()
  if (marked.length === 0) return null
  return (
    <Card heading={t('messages.numbers.markedHeading', { count: marked.length })}>
      <ul lang="vi" className="rows">
        {marked.map(({ written, sentence }, at) => (
          <li key={at} className="py-1.5 break-words">
            <b className="font-semibold">{written}</b>: {sentence}
          </li>
        ))}
      </ul>
    </Card>
  )
}
