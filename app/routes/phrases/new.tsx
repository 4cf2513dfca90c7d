import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { addPhrase } from '#server/plain/plain-phrases.ts'

export const meta = titled('phrases.add')

const LONGEST = 120
const line = () =>
  z
    .string({ error: fault('phrases.missing') })
    .trim()
    .min(1, { error: fault('phrases.missing') })
    .max(LONGEST, { error: fault('messages.tooLong', { count: LONGEST }) })

const NewPhrase = z.object({ written: line(), plain: line() })

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'lexicon.edit')
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  const submission = parseWithZod(await readForm(request), { schema: NewPhrase })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await addPhrase(context.db, { ...submission.value, by })
    return redirect('/phrases')
  })
}

export default function NewPhrasePage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewPhrase>>({ lastResult: answer?.result })
  const above = <Link to="/phrases">{t('phrases.title')}</Link>
  return (
    <Page heading={t('phrases.addHeading')} above={above}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <TextField
          field={fields.written}
          label={t('phrases.written')}
          hint={t('phrases.writtenHint')}
        />
        <TextField field={fields.plain} label={t('phrases.plain')} hint={t('phrases.plainHint')} />
        <FormEnd does={t('frame.save')} back="/phrases" />
      </Form>
    </Page>
  )
}
