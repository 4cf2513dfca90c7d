import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FigureFields } from '#app/components/figure-fields.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { FigureForm, toFigure } from '#app/figure-form.ts'
import { requireAllowed } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { addFigure } from '#server/figures/figures.ts'

export const meta = titled('figures.add')

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const submission = parseWithZod(await readForm(request), { schema: FigureForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const id = await addFigure(context.db, { ...toFigure(submission.value), by })
    return redirect(`/figures/${id}`)
  })
}

export default function NewFigurePage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof FigureForm>>({ lastResult: answer?.result })
  return (
    <Page heading={t('figures.addHeading')} above={<Link to="/figures">{t('figures.title')}</Link>}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <FigureFields fields={fields} />
        <FormEnd does={t('frame.save')} back="/figures" />
      </Form>
    </Page>
  )
}
