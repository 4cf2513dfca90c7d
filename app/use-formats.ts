import { useTranslation } from 'react-i18next'
import { formatsFor, type Formats } from './formats.ts'
import { languageIn } from './words/i18n.ts'

/** How the language of the page writes numbers and days. */
export function useFormats(): Formats {
  return formatsFor(languageIn(useTranslation().i18n))
}
