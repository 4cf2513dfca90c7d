import type { FieldMetadata } from '@conform-to/react'
import { TextField } from './field.tsx'
import { PlaceQuestions, type PlaceQuestion } from './place-questions.tsx'

type PlaceFieldProps = {
  field: FieldMetadata<unknown>
  label: string
  hint: string
  questions: PlaceQuestion[] | undefined
}

/** One place by its name or code, and which one is meant where several bear it. */
export function PlaceField({ questions, ...field }: PlaceFieldProps) {
  return (
    <div className="grid gap-2">
      <TextField {...field} />
      <PlaceQuestions questions={questions} />
    </div>
  )
}
