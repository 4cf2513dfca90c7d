import { useTranslation } from 'react-i18next'
import { formerWords, type Former } from '#app/former-place.ts'

/** A name that may mean several places, or none. */
export type PlaceQuestion = {
  written: string
  /** False: nothing is called that, and the options are the closest. */
  known: boolean
  options: PlaceOption[]
  chosen: string | undefined
}

type PlaceOption = Parameters<typeof formerWords>[2] & {
  code: string
  label: string
  former: Former[]
}

/** Asks which place is meant, name by name; what was chosen is sent along with what was written. */
export function PlaceQuestions({ questions = [] }: { questions?: PlaceQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <div className="grid gap-4 rounded-lg border-l-4 border-l-amber bg-amber-pale px-4 py-3">
      {questions.map((question, at) => (
        <Question key={question.written} question={question} name={`choices[${at}]`} />
      ))}
    </div>
  )
}

function Question({ question, name }: { question: PlaceQuestion; name: string }) {
  const { t, i18n } = useTranslation()
  const describe = ({ label, officialCode, former, ...place }: PlaceOption) =>
    [
      label,
      ...(officialCode ? [t('places.code', { code: officialCode })] : []),
      ...former.map((one) => formerWords(i18n, one, { ...place, officialCode })),
    ].join(', ')
  const { written, known, options, chosen } = question
  if (options.length === 0) return <p>{t('places.ask.nothing', { name: written })}</p>
  return (
    <div>
      <input type="hidden" name={`${name}.written`} value={written} />
      <label htmlFor={`${name}.code`} className="mb-1 block font-medium break-words">
        {t(known ? 'places.ask.which' : 'places.ask.closest', {
          name: written,
          count: options.length,
        })}
      </label>
      <select
        id={`${name}.code`}
        name={`${name}.code`}
        defaultValue={chosen ?? ''}
        className="field"
      >
        <option value="">{t('places.ask.choose')}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code} lang="vi">
            {describe(option)}
          </option>
        ))}
      </select>
    </div>
  )
}
