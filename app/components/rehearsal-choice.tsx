import type { FieldMetadata } from '@conform-to/react'
import { Checkbox } from './checkbox.tsx'

type RehearsalChoiceProps = {
  field: FieldMetadata<unknown>
  /** Everything on this installation is a rehearsal: there is nothing to choose. */
  always: boolean
  words: { label: string; hint: string; always: string }
}

/** Whether it is a rehearsal; said, not asked, where everything is one. */
export function RehearsalChoice({ field, always, words }: RehearsalChoiceProps) {
  if (always) return <p className="hint">{words.always}</p>
  return <Checkbox field={field} label={words.label} hint={words.hint} />
}
