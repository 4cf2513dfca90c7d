import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Grade, GradeLegend } from './grade.tsx'
import { NotMeasured } from './state-badge.tsx'

export type ShownComponent = {
  component: 'delivery' | 'attention' | 'response' | 'earned'
  /** Its part of the score, 0–1. */
  weight: number
  /** 0–100, or null where nothing was measured. */
  score: number | null
  onlyEstimates: boolean
  grades: ('A' | 'B' | 'C' | 'D')[]
}

/** The four components with what each weighs, its score, and how sure that is. */
export function ComponentTable({ components }: { components: ShownComponent[] }) {
  const { t } = useTranslation()
  return (
    <>
      <table className="w-full text-left">
        <thead className="hint">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 font-normal">
              {t('scores.component')}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t('scores.score')}
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              {t('scores.evidence')}
            </th>
          </tr>
        </thead>
        <tbody className="rows">
          {components.map((component) => (
            <ComponentRow key={component.component} component={component} />
          ))}
        </tbody>
      </table>
      <GradeLegend />
    </>
  )
}

function ComponentRow({ component: shown }: { component: ShownComponent }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { component, weight, score, onlyEstimates, grades } = shown
  return (
    <tr>
      <th scope="row" className="py-2.5 pr-3 font-normal">
        {t(`scores.components.${component}`)}{' '}
        <span className="hint whitespace-nowrap">{number(weight * 100)}%</span>
      </th>
      {score === null ? (
        <td colSpan={2} className="py-2.5">
          <NotMeasured />
        </td>
      ) : (
        <>
          <td className="py-2.5">
            <span className="flex items-center gap-3">
              <Bar value={score} />
              <strong className="w-8 font-semibold">{Math.round(score)}</strong>
            </span>
            {onlyEstimates ? <span className="hint">{t('scores.onlyEstimates')}</span> : null}
          </td>
          <td className="py-2.5 text-right whitespace-nowrap">
            <span className="inline-flex gap-1">
              {grades.map((grade) => (
                <Grade key={grade} grade={grade} />
              ))}
            </span>
          </td>
        </>
      )}
    </tr>
  )
}

/** 0–100 as a length; the number stands beside it. */
function Bar({ value }: { value: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="h-1.5 min-w-12 grow"
    >
      <rect width="100" height="6" rx="3" className="fill-line" />
      <rect width={value} height="6" rx="3" className="fill-green" />
    </svg>
  )
}
