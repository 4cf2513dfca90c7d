import type { FieldMetadata } from '@conform-to/react'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from './field.tsx'
import {
  FigureRemarks,
  FigureSource,
  FigureValue,
  Joined,
  type ShownFigure,
} from './figure-row.tsx'

type DraftFieldsProps = {
  fields: Record<
    'headline' | 'keyMessage' | 'body' | 'callToAction' | 'target' | 'embargo',
    FieldMetadata<unknown>
  >
  figures: ShownFigure[]
  /** Ids of the figures the message uses. */
  chosen: string[]
  /** How many more there are, and where one looks for them. */
  more: number
  ledger?: string
}

/** The fields of a message, new or revised. */
export function DraftFields({ fields, ...choice }: DraftFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField field={fields.headline} label={t('messages.headline')} />
      <TextArea
        field={fields.keyMessage}
        label={t('messages.keyMessage')}
        hint={t('messages.keyMessageHint')}
        rows={2}
      />
      <TextArea
        field={fields.body}
        label={t('messages.body')}
        hint={t('messages.bodyHint')}
        rows={8}
        optional
      />
      <TextArea field={fields.callToAction} label={t('messages.callToAction')} rows={2} optional />
      <TextField
        field={fields.target}
        type="url"
        label={t('messages.target')}
        hint={t('messages.targetHint')}
        optional
      />
      <TextField
        field={fields.embargo}
        type="datetime-local"
        label={t('messages.embargo')}
        hint={t('messages.embargoHint')}
        optional
      />
      <FigureChoice {...choice} />
    </>
  )
}

function FigureChoice({ figures, chosen, more, ledger }: Omit<DraftFieldsProps, 'fields'>) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('messages.figures')}</legend>
      <p className="hint mb-2">
        {figures.length ? t('messages.figuresHint') : t('messages.noFigures')}
      </p>
      <FigureBoxes figures={figures} chosen={chosen} />
      <p className="mt-2 flex flex-wrap gap-x-4">
        {more > 0 && ledger ? (
          <Link to={ledger}>{t('messages.moreFigures', { count: more })}</Link>
        ) : null}
        {more > 0 && !ledger ? (
          <span className="hint">{t('messages.moreAfterSaving', { count: more })}</span>
        ) : null}
        <Link to="/figures/new">{t('messages.addFigure')}</Link>
      </p>
    </fieldset>
  )
}

/** Figures to tick; a long list keeps to its place. */
export function FigureBoxes({ figures, chosen }: { figures: ShownFigure[]; chosen: string[] }) {
  return (
    <ul className="grid max-h-[30rem] gap-1 overflow-y-auto">
      {figures.map((figure) => (
        <li key={figure.id}>
          <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg px-2 py-1.5 hover:bg-side">
            <input
              type="checkbox"
              name="figureIds"
              value={figure.id}
              defaultChecked={chosen.includes(figure.id)}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <FigureValue figure={figure} /> <Joined parts={[figure.indicator, figure.about]} />{' '}
              <FigureRemarks figure={figure} />
              <FigureSource figure={figure} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
