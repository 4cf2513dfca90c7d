import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { readForm } from '#app/read-form.ts'
import { Words } from '#app/brief-forms.ts'

/** The words that a partner adds to a yes or a no; what is no text of ours is none. */
export async function readWords(request: Request) {
  const schema = z.object({ words: Words.catch('') })
  const submission = parseWithZod(await readForm(request), { schema })
  const words = submission.status === 'success' ? submission.value.words : ''
  return { submission, words }
}
