import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card, Empty } from './card.tsx'
import { Screenshot, type ShownScreenshot } from './screenshot.tsx'

export type ShownAnswer = {
  id: string
  kind: 'accepted' | 'declined' | 'published' | 'numbers' | 'checked'
  by: string
  at: string
  words: string
  link: string | null
  inCaption: 0 | 1 | null
  saidAloud: 0 | 1 | null
  views: number | null
  interactions: number | null
  proof: string | null
  screenshot?: ShownScreenshot
}

/** Everything a partner answered, and what was seen of it; nothing of it is ever changed. */
export function AnswerLog({ answers }: { answers: ShownAnswer[] }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('briefs.log')}>
      {answers.length === 0 ? <Empty>{t('briefs.logNone')}</Empty> : null}
      <ol className="rows">
        {answers.map((answer) => (
          <AnswerRow key={answer.id} answer={answer} />
        ))}
      </ol>
    </Card>
  )
}

function AnswerRow({ answer }: { answer: ShownAnswer }) {
  const { t } = useTranslation()
  const { moment, number } = useFormats()
  const { kind, by, at, words, link, views, interactions, proof, screenshot } = answer
  return (
    <li className="py-2.5">
      <p className="font-medium">{t(`briefs.kinds.${kind}`)}</p>
      <p className="hint">
        <span lang="vi">{by}</span> · {moment(at)}
      </p>
      {link ? (
        <p>
          <a href={link} rel="noreferrer nofollow" className="break-all">
            {t('briefs.openPost')}
          </a>
        </p>
      ) : null}
      {kind === 'published' ? <Disclosed {...answer} /> : null}
      {kind === 'numbers' ? (
        <p>
          {t('briefs.numbersLine', {
            views: number(views ?? 0),
            interactions: number(interactions ?? 0),
          })}
        </p>
      ) : null}
      {screenshot ? <Screenshot {...screenshot} /> : null}
      {proof ? (
        <p className="break-words" lang="vi">
          {t('briefs.proofLine', { proof })}
        </p>
      ) : null}
      {words ? (
        <q lang="vi" className="mt-1 block break-words whitespace-pre-wrap text-quiet">
          {words}
        </q>
      ) : null}
    </li>
  )
}

function Disclosed({ inCaption, saidAloud }: Pick<ShownAnswer, 'inCaption' | 'saidAloud'>) {
  const { t } = useTranslation()
  const said = (value: 0 | 1 | null, none: string) =>
    value === null ? none : t(value ? 'briefs.yes' : 'briefs.no')
  return (
    <dl className="hint">
      <div>
        <dt className="inline">{t('briefs.inCaption')}</dt>{' '}
        <dd className="inline font-medium">{said(inCaption, t('briefs.noCaption'))}</dd>
      </div>
      <div>
        <dt className="inline">{t('briefs.saidAloud')}</dt>{' '}
        <dd className="inline font-medium">{said(saidAloud, t('briefs.silent'))}</dd>
      </div>
    </dl>
  )
}
