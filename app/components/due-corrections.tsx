import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { FigureRow, type ShownFigure } from './figure-row.tsx'

export type DueCorrection = { figure: ShownFigure; messageId: string; headline: string }

/** Messages that people have heard or read with a number that no longer holds. */
export function DueCorrections({ due, mayDraft }: { due: DueCorrection[]; mayDraft: boolean }) {
  const { t } = useTranslation()
  if (due.length === 0) return null
  return (
    <Card heading={t('corrections.due', { count: due.length })} edge="red">
      <ul className="rows">
        {due.map(({ figure, messageId, headline }) => (
          <li key={`${messageId} ${figure.id}`} className="py-2">
            <Link to={`/messages/${messageId}`} lang="vi">
              {t('corrections.what', { headline })}
            </Link>
            <ul>
              <FigureRow figure={figure} />
            </ul>
            {mayDraft ? (
              <Form
                method="post"
                action={`/messages/${messageId}/corrections/${figure.id}`}
                className="screen-only flex flex-wrap gap-2"
              >
                <button className="button">{t('corrections.begin')}</button>
                <Link
                  className="button"
                  to={`/messages/${messageId}/corrections/${figure.id}/waive`}
                >
                  {t('corrections.waive')}
                </Link>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
