import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { CopyText } from './copy-text.tsx'
import { PictureView, type ShownPicture } from './picture-view.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type ShownAct = {
  recallId: string
  deliveryId: string
  kind: 'withdraw' | 'correct'
  destination: string
  state: 'planned' | 'done' | 'by a person'
  text: string | null
  /** Those that a person puts there in the place of others. */
  pictures: ShownPicture[]
  reason?: ShownReason
  doneAt: string | null
  link: string | null
  /** This person may say that it is done. */
  mine: boolean
}

const SIGNS = { planned: '→', done: '✓', 'by a person': '!' } as const

/** What becomes of a recall in each place: done, tried again, or waiting for a person with what they need for it. */
export function ActList({ acts }: { acts: ShownAct[] }) {
  return (
    <ul className="rows">
      {acts.map((act) => (
        <ActRow key={`${act.recallId} ${act.deliveryId}`} act={act} />
      ))}
    </ul>
  )
}

function ActRow({ act }: { act: ShownAct }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { deliveryId, destination, kind, state, reason, doneAt } = act
  return (
    <li className="py-2.5">
      <p>
        <span aria-hidden>{SIGNS[state]} </span>
        <Link to={`/deliveries/${deliveryId}`} lang="vi">
          {destination}
        </Link>
        {': '}
        {t(`recalls.${kind}.${state}`, { moment: doneAt ? moment(doneAt) : '' })}
      </p>
      <ReasonText reason={reason} />
      {state === 'by a person' ? <ByPerson act={act} /> : null}
    </li>
  )
}

function ByPerson({ act }: { act: ShownAct }) {
  const { t } = useTranslation()
  const { recallId, deliveryId, text, pictures, link, mine } = act
  return (
    <div className="mt-2 grid gap-2">
      {link ? (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {t('recalls.openPost')}
          </a>
        </p>
      ) : null}
      {text ? <CopyText text={text} heading={t('recalls.newText')} /> : null}
      <PictureView pictures={pictures} saves />
      {mine ? (
        <Form method="post" action={`/deliveries/${deliveryId}/recalled/${recallId}`}>
          <button className="button">{t('recalls.didIt')}</button>
        </Form>
      ) : null}
    </div>
  )
}
