import { useTranslation } from 'react-i18next'

type StageNoteProps = {
  stage: 'draft' | 'submitted' | 'returned' | 'approved'
  /** A part of it is no longer what was approved. */
  changed: boolean
}

const LOOKS = {
  submitted: 'border-amber bg-amber-pale text-amber',
  approved: 'border-green bg-green-pale text-green',
  changed: 'border-accent bg-accent-pale text-accent',
}

/** What an edit means now: it is being read, or it was approved, or a part no longer is. */
export function StageNote({ stage, changed }: StageNoteProps) {
  const { t } = useTranslation()
  const note = changed && stage !== 'submitted' ? 'changed' : stage
  if (note === 'draft' || note === 'returned') return null
  return (
    <p className={`rounded-lg border-l-4 px-4 py-3 ${LOOKS[note]}`}>
      {t(`messages.stage.${note}`)}
    </p>
  )
}
