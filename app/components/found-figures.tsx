import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { Faulted, RowField, type Faults } from './row-field.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type FoundFiguresProps = {
  typed: Record<string, unknown>
  refusal?: { sentence?: Sentence; result: { error?: Record<string, string[] | null> | null } }
}

type Row = Record<string, string | undefined>

/** Figures that were found in a document: each is looked at by a person, who leaves out or puts right. */
export function FoundFigures({ typed, refusal }: FoundFiguresProps) {
  const { t } = useTranslation()
  const faults: Faults = refusal?.result.error ?? {}
  const rows = (typed.figures ?? []) as Row[]
  const source = typed as Row
  return (
    <Form method="post" action="/figures/confirm" className="grid max-w-3xl gap-4">
      <RefusalNotice refusal={refusal} />
      <Faulted faults={faults} name="figures" />
      <fieldset className="card grid gap-4">
        <legend className="float-left w-full font-semibold">{t('figures.paste.source')}</legend>
        <RowField name="publisher" label={t('figures.publisher')} typed={source} faults={faults} />
        <RowField name="document" label={t('figures.document')} typed={source} faults={faults} />
        <RowField name="link" label={t('figures.link')} typed={source} faults={faults} />
        <div className="grid gap-4 sm:grid-cols-2">
          <RowField
            name="published"
            label={t('figures.published')}
            typed={source}
            faults={faults}
          />
          <RowField name="accessed" label={t('figures.accessed')} typed={source} faults={faults} />
        </div>
      </fieldset>
      {rows.map((row, at) => (
        <FoundFigure key={at} row={row} at={at} faults={faults} />
      ))}
      <div className="flex flex-wrap gap-2">
        <button className="button button-main">{t('figures.paste.add')}</button>
        <Link className="button" to="/figures/paste" reloadDocument>
          {t('figures.paste.again')}
        </Link>
      </div>
    </Form>
  )
}

function FoundFigure({ row, at, faults }: { row: Row; at: number; faults: Faults }) {
  const { t } = useTranslation()
  const within = { prefix: `figures[${at}].`, typed: row, faults }
  return (
    <fieldset className="card grid gap-3">
      <legend className="sr-only">{`${row.value ?? ''} ${row.unit ?? ''}`}</legend>
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          name={`${within.prefix}take`}
          defaultChecked={row.take === 'on'}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span>
          <span className="sr-only">{t('figures.paste.take')}: </span>
          <q lang="vi" className="break-words text-quiet">
            {row.quote}
          </q>
        </span>
      </label>
      <input type="hidden" name={`${within.prefix}quote`} value={row.quote ?? ''} />
      <input type="hidden" name={`${within.prefix}geography`} value={row.geography ?? ''} />
      <RowField name="indicator" label={t('figures.indicator')} {...within} />
      <RuleSaid {...within} />
      <div className="grid gap-3 sm:grid-cols-3">
        <RowField name="value" label={t('figures.value')} {...within} />
        <RowField name="unit" label={t('figures.unit')} {...within} />
        <RowField name="asOf" label={t('figures.asOf')} {...within} />
        <RowField name="about" label={t('figures.about')} {...within} />
        <RowField name="period" label={t('figures.period')} {...within} />
        <Kind {...within} />
      </div>
    </fieldset>
  )
}

/** What a model changed, so that whoever confirms it sees both. */
function RuleSaid({ prefix, typed }: { prefix: string; typed: Row }) {
  const { t } = useTranslation()
  const { reworded, ruleSaid = '', ruleKind = '' } = typed
  if (!reworded) return null
  const kind = ruleKind ? t(`figures.kinds.${ruleKind === 'target' ? 'target' : 'result'}`) : ''
  const said = [ruleSaid, kind].filter(Boolean).join('; ')
  return (
    <p className="hint">
      <input type="hidden" name={`${prefix}reworded`} value={reworded} />
      <input type="hidden" name={`${prefix}ruleSaid`} value={ruleSaid} />
      <input type="hidden" name={`${prefix}ruleKind`} value={ruleKind} />
      {said ? t('figures.paste.ruleSaid', { said }) : t('figures.paste.ruleSaidNothing')}
    </p>
  )
}

function Kind({ prefix, typed }: { prefix: string; typed: Row }) {
  const { t } = useTranslation()
  return (
    <label className="block font-medium">
      {t('figures.kind')}
      <select
        name={`${prefix}kind`}
        defaultValue={typed.kind ?? 'result'}
        className="field mt-1 font-normal"
      >
        <option value="result">{t('figures.kinds.result')}</option>
        <option value="target">{t('figures.kinds.target')}</option>
      </select>
    </label>
  )
}
