import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { faultSentences } from '#app/words/fault.ts'

/** What is wrong with a field, below it. */
export function Faults({ field }: { field: FieldMetadata<unknown> }) {
  const { i18n } = useTranslation()
  if (!field.errors) return null
  return (
    <p id={field.errorId} className="mt-1 text-sm font-medium text-accent">
      {faultSentences(i18n, field.errors)}
    </p>
  )
}
