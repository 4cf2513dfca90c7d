import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { addFigure, isAsOf } from '#server/figures/figures.ts'

export const meta = titled('figures.add')

const line = () =>
  z
    .string({ error: fault('figures.missing') })
    .trim()
    .min(1, { error: fault('figures.missing') })
    .max(500)

const NewFigure = z.object({
  indicator: line(),
  value: line(),
  unit: line(),
  source: line(),
  asOf: line()
    .transform(isoDate)
    .refine((date) => isAsOf(date), { error: fault('figures.asOfFault') }),
  link: z
    .string()
    .trim()
    .regex(/^https?:\/\/\S+$/, { error: fault('figures.linkFault') })
    .default(''),
})

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const submission = parseWithZod(await readForm(request), { schema: NewFigure })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await addFigure(context.db, { ...submission.value, by })
    return redirect('/figures')
  })
}

export default function NewFigurePage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewFigure>>({
    lastResult: answer?.result,
  })
  return (
    <Page heading={t('figures.addHeading')}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <TextField
          field={fields.indicator}
          label={t('figures.indicator')}
          hint={t('figures.indicatorHint')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field={fields.value}
            label={t('figures.value')}
            hint={t('figures.valueHint')}
          />
          <TextField field={fields.unit} label={t('figures.unit')} hint={t('figures.unitHint')} />
        </div>
        <TextField
          field={fields.source}
          label={t('figures.source')}
          hint={t('figures.sourceHint')}
        />
        <TextField field={fields.asOf} label={t('figures.asOf')} hint={t('figures.asOfHint')} />
        <TextField field={fields.link} label={t('figures.link')} type="url" optional />
        <div className="flex gap-2">
          <button className="button button-main">{t('frame.save')}</button>
          <Link className="button" to="/figures">
            {t('frame.cancel')}
          </Link>
        </div>
      </Form>
    </Page>
  )
}

/** `30/06/2025` and `06/2025` as `2025-06-30` and `2025-06`. */
function isoDate(written: string): string {
  return written
    .split(/[/.-]/)
    .map((part) => part.padStart(2, '0'))
    .reverse()
    .join('-')
}
