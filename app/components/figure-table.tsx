import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { FigureTableFaults, type TableFaults } from './figure-table-faults.tsx'
import { FigureTableForm } from './figure-table-form.tsx'
import { FigureTablePreview, type TablePreview } from './figure-table-preview.tsx'
import { Page } from './page.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type Answer =
  | ({ text?: string } & TableFaults)
  | { text: string; preview: TablePreview }
  | { sentence?: Sentence; result: { initialValue?: Record<string, unknown> | null } }

/** A table of figures: chosen or pasted, then what it would add, or what has to be mended in it. */
export function FigureTable({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const text = answer && textOf(answer)
  return (
    <Page
      heading={
        preview
          ? t('figures.import.checked', { count: preview.count })
          : t('figures.import.heading')
      }
      above={<Link to="/figures">{t('figures.title')}</Link>}
    >
      <div className="grid max-w-3xl grid-cols-1 gap-5">
        {answer && 'sentence' in answer ? <RefusalNotice refusal={answer} /> : null}
        {answer && 'faults' in answer ? <FigureTableFaults {...answer} /> : null}
        {preview ? <FigureTablePreview preview={preview} text={text ?? ''} /> : null}
        {/* One form all the while, so that it keeps what nobody has sent. */}
        <details className="card" open={!preview}>
          <summary className={preview ? 'font-semibold' : 'hidden'}>
            {t('figures.import.again')}
          </summary>
          <FigureTableForm text={text} answer={answer} />
        </details>
      </div>
    </Page>
  )
}

function textOf(answer: Answer): string | undefined {
  if (!('result' in answer)) return answer.text
  return answer.result.initialValue?.text as string | undefined
}
