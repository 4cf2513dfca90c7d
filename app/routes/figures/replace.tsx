import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextArea } from '#app/components/field.tsx'
import { FigureFields } from '#app/components/figure-fields.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { FigureForm, fromFigure, toFigure } from '#app/figure-form.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { recallFigure } from '#server/corrections/recall.ts'
import { replaceFigure } from '#server/figures/endings.ts'
import { requireFigure } from './require-figure.ts'

export const meta = titled('figures.replace')

const Replaced = FigureForm.extend({ why: z.string().default('') })

export async function loader(args: LoaderFunctionArgs) {
  const { figure } = await requireFigure(args, 'figures.add')
  return { id: figure.id, indicator: figure.indicator, typed: fromFigure(figure) }
}

export async function action(args: ActionFunctionArgs) {
  const { figure, by } = await requireFigure(args, 'figures.add')
  const submission = parseWithZod(await readForm(args.request), { schema: Replaced })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { why, ...typed } = submission.value
    const { db } = args.context
    const id = await replaceFigure(db, { id: figure.id, by, why, figure: toFigure(typed) })
    await recallFigure(db, { figureId: figure.id })
    return redirect(`/figures/${id}`)
  })
}

export default function ReplaceFigurePage() {
  const { t } = useTranslation()
  const { id, indicator, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Replaced>>({
    lastResult: answer?.result,
    defaultValue: typed,
  })
  const back = `/figures/${id}`
  return (
    <Page heading={t('figures.replaceHeading')} above={<Link to={back}>{indicator}</Link>}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <p>{t('figures.replaceWhat')}</p>
        <FigureFields fields={fields} />
        <TextArea field={fields.why} label={t('figures.why')} rows={2} />
        <FormEnd does={t('figures.replace')} back={back} />
      </Form>
    </Page>
  )
}
