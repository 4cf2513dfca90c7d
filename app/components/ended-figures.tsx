import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { quantity } from '#app/formats.ts'
import { Card } from './card.tsx'
import { FigureRow, type ShownFigure } from './figure-row.tsx'

export type EndedFigure = { figure: ShownFigure; successor: ShownFigure | undefined }

type EndedFiguresProps = {
  messageId: string
  basedOn: number
  ended: EndedFigure[]
  mayDraft: boolean
}

/** Figures of a message that hold no longer, and what to put in their place. */
export function EndedFigures({ messageId, basedOn, ended, mayDraft }: EndedFiguresProps) {
  const { t } = useTranslation()
  if (ended.length === 0) return null
  return (
    <Card heading={t('messages.ended.heading', { count: ended.length })} edge="red">
      <p className="mb-2">{t('messages.ended.what')}</p>
      <ul className="rows">
        {ended.map(({ figure, successor }) => (
          <FigureRow key={figure.id} figure={figure}>
            {successor && mayDraft ? (
              <Form
                method="post"
                action={`/messages/${messageId}/figures/${figure.id}/succeed`}
                className="screen-only mt-2"
              >
                <input type="hidden" name="basedOn" value={basedOn} />
                <button className="button">
                  {t('messages.ended.use', { quantity: quantity(successor) })}
                </button>
              </Form>
            ) : null}
            {successor ? null : <p className="hint">{t('messages.ended.withdrawn')}</p>}
          </FigureRow>
        ))}
      </ul>
    </Card>
  )
}
