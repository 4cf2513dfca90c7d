import { useTranslation } from 'react-i18next'

/** How sure a number is: a letter in a small disc, with its meaning for the ear and the pointer. */
export function Grade({ grade }: { grade: 'A' | 'B' | 'C' | 'D' }) {
  const { t } = useTranslation()
  const meaning = t('states.grade', { grade, meaning: t(`states.grades.${grade}`) })
  return (
    <span
      title={meaning}
      className="inline-grid size-6 place-items-center rounded-full bg-gray-pale text-xs font-semibold"
    >
      <span aria-hidden="true">{grade}</span>
      <span className="sr-only">{meaning}</span>
    </span>
  )
}

/** What the four letters mean, below a table that uses them. */
export function GradeLegend() {
  const { t } = useTranslation()
  return (
    <p className="hint mt-3 flex flex-wrap gap-x-3 gap-y-1">
      {(['A', 'B', 'C', 'D'] as const).map((grade) => (
        <span key={grade} className="inline-flex items-center gap-1.5">
          <Grade grade={grade} /> <span aria-hidden="true">{t(`states.grades.${grade}`)}</span>
        </span>
      ))}
    </p>
  )
}
