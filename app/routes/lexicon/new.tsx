import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Select, TextField } from '#app/components/field.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { addEntry } from '#server/lexicon/lexicon.ts'

export const meta = titled('lexicon.add')

const line = (most: number) =>
  z
    .string({ error: fault('lexicon.missing') })
    .trim()
    .min(1, { error: fault('lexicon.missing') })
    .max(most)

const WHENS = ['always', 'before a name', 'before a number'] as const

const NewEntry = z.object({
  written: line(60),
  spoken: line(200),
  when: z.enum(WHENS).default('always'),
})

/** What is to be read may be named in the address: `?written=QR`. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'lexicon.edit')
  return { written: new URL(request.url).searchParams.get('written') ?? '' }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  const submission = parseWithZod(await readForm(request), { schema: NewEntry })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { when, ...entry } = submission.value
    await addEntry(context.db, { ...entry, ...(when !== 'always' && { when }), by })
    return redirect('/lexicon')
  })
}

export default function NewEntryPage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewEntry>>({
    lastResult: answer?.result,
    defaultValue: { written: useLoaderData<typeof loader>().written },
  })
  const whens = WHENS.map((value) => ({ value, label: t(`lexicon.whens.${value}`) }))
  const above = <Link to="/lexicon">{t('lexicon.title')}</Link>
  return (
    <Page heading={t('lexicon.addHeading')} above={above}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <TextField
          field={fields.written}
          label={t('lexicon.written')}
          hint={t('lexicon.writtenHint')}
        />
        <TextField
          field={fields.spoken}
          label={t('lexicon.spoken')}
          hint={t('lexicon.spokenHint')}
        />
        <Select field={fields.when} label={t('lexicon.when')} options={whens} />
        <FormEnd does={t('frame.save')} back="/lexicon" />
      </Form>
    </Page>
  )
}
