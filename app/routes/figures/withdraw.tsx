import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextArea } from '#app/components/field.tsx'
import { FigureRow } from '#app/components/figure-row.tsx'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { recallFigure } from '#server/corrections/recall.ts'
import { withdrawFigure } from '#server/figures/endings.ts'
import { requireFigure } from './require-figure.ts'

export const meta = titled('figures.withdraw')

const Withdrawn = z.object({ why: z.string().max(1000).default('') })

export async function loader(args: LoaderFunctionArgs) {
  const { figure } = await requireFigure(args, 'figures.add')
  return { figure }
}

export async function action(args: ActionFunctionArgs) {
  const { figure, by } = await requireFigure(args, 'figures.add')
  const submission = parseWithZod(await readForm(args.request), { schema: Withdrawn })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { db } = args.context
    await withdrawFigure(db, { id: figure.id, by, why: submission.value.why })
    await recallFigure(db, { figureId: figure.id })
    return redirect(`/figures/${figure.id}`)
  })
}

export default function WithdrawFigurePage() {
  const { t } = useTranslation()
  const { figure } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Withdrawn>>({ lastResult: answer?.result })
  const back = `/figures/${figure.id}`
  return (
    <Page heading={t('figures.withdraw')} above={<Link to="/figures">{t('figures.title')}</Link>}>
      <div className="max-w-2xl">
        <VerbForm
          heading={t('figures.withdrawHeading')}
          refusal={answer}
          submit={<button className="button button-main">{t('figures.withdraw')}</button>}
          back={back}
          {...getFormProps(form)}
        >
          <ul>
            <FigureRow figure={figure} />
          </ul>
          <p>{t('figures.withdrawWhat')}</p>
          <TextArea field={fields.why} label={t('figures.why')} rows={2} />
        </VerbForm>
      </div>
    </Page>
  )
}
