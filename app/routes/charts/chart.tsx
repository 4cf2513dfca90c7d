import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { ChartFiles, ChartView } from '#app/components/chart-view.tsx'
import { FigureValue, type ShownFigure } from '#app/components/figure-row.tsx'
import { Columns } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { useFormats } from '#app/use-formats.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { CHART_FORMS, FORM_NAMES } from '#server/charts/chart.ts'
import { whyNot } from '#server/charts/why-not.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { isForm, requireStory, wordsOf } from './require-story.ts'
import { shownChart } from './shown-chart.ts'

const Chosen = z.object({
  form: z.string().refine(isForm).optional().catch(undefined),
  figureIds: z.array(z.string()).max(50).default([]),
})
const Saved = z.object({
  basedOn: z.coerce.number().int(),
  form: z.string().default(''),
  figureIds: z.array(z.string()).max(50).default([]),
})

/** What was chosen last in this page, before it is saved; otherwise what is kept. */
export async function loader(args: LoaderFunctionArgs) {
  const { message, by } = await requireStory(args)
  const { revision, figures } = message
  const { searchParams } = new URL(args.request.url)
  const asked = Chosen.parse({
    form: searchParams.get('form') ?? undefined,
    figureIds: searchParams.getAll('figureIds'),
  })
  const kept = revision.chart
  const isAsked = searchParams.has('figureIds') || searchParams.has('form')
  const figureIds = isAsked ? asked.figureIds : (kept?.figureIds ?? figures.map(({ id }) => id))
  const chosen = figures.filter(({ id }) => figureIds.includes(id))
  const forms = CHART_FORMS.map((name) => ({
    name,
    label: FORM_NAMES[name][args.context.language],
    fault: whyNot(name, chosen)?.words[args.context.language],
  }))
  const wanted = asked.form ?? (isAsked ? undefined : kept?.form)
  const form = forms.find(({ name, fault }) => name === wanted && !fault)?.name
  return {
    ...{ id: message.id, number: revision.number, figures, figureIds, forms },
    form: form ?? forms.find(({ fault }) => !fault)?.name,
    isKept: kept !== null,
    charts: forms.flatMap(({ name, fault }) =>
      fault ? [] : [shownChart({ form: name, figures: chosen, ...wordsOf(message) })],
    ),
    mayDraft: may(by, 'messages.draft', message.campaign),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { message, by } = await requireStory(args)
  const submission = parseWithZod(await readForm(args.request), { schema: Saved })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { basedOn, form, figureIds } = submission.value
    const chart = isForm(form) ? { form, figureIds } : null
    const draft = { ...message.revision, chart }
    await saveRevision(args.context.db, { by, messageId: message.id, basedOn, draft })
    return redirect(`/messages/${message.id}`)
  })
}

/** Which figures a story shows, and in which form. */
export default function ChartPage() {
  const { t } = useTranslation()
  const { id, figures, form, charts, isKept, mayDraft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const chart = charts.find((one) => one.form === form)
  if (figures.length === 0)
    return (
      <Empty action={<Link to={`/messages/${id}`}>{t('messages.backToDraft')}</Link>}>
        {t('charts.noFigures')}
      </Empty>
    )
  return (
    <Columns aside={mayDraft ? <Choice /> : null}>
      <RefusalNotice refusal={answer} />
      {chart ? <ChartView {...chart} /> : <Empty>{t('charts.none')}</Empty>}
      {isKept ? <ChartFiles messageId={id} /> : null}
    </Columns>
  )
}

/** Each choice is looked at at once, where the browser can; the button shows it where it cannot. */
function Choice() {
  const { t } = useTranslation()
  const { id, number, figures, figureIds, forms, form, isKept } = useLoaderData<typeof loader>()
  const submit = useSubmit()
  const at = `/messages/${id}/chart`
  return (
    <Card heading={t('charts.choose')}>
      <Form
        action={at}
        onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
        className="grid gap-4"
      >
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium">{t('charts.figures')}</legend>
          {figures.map((figure) => (
            <FigureBox key={figure.id} figure={figure} checked={figureIds.includes(figure.id)} />
          ))}
        </fieldset>
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium">{t('charts.form')}</legend>
          {forms.map(({ name, label, fault }) => (
            <label key={name} className="flex min-h-11 items-start gap-3 px-2 py-1.5">
              <input
                type="radio"
                name="form"
                value={name}
                defaultChecked={name === form}
                disabled={fault !== undefined}
                className="mt-1 size-5 shrink-0 accent-accent"
              />
              <span>
                {label}
                {fault ? <span className="hint block">{fault}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <noscript>
          <button className="button">{t('charts.look')}</button>
        </noscript>
      </Form>
      <div className="mt-4 flex flex-wrap gap-2">
        {form ? (
          <Keep number={number} form={form} figureIds={figureIds} label={t('charts.save')} main />
        ) : null}
        {isKept ? <Keep number={number} form="" figureIds={[]} label={t('charts.remove')} /> : null}
        <Link className="button" to={`/messages/${id}`}>
          {t('frame.cancel')}
        </Link>
      </div>
    </Card>
  )
}

type KeepProps = { number: number; form: string; figureIds: string[]; label: string; main?: true }

function Keep({ number, form, figureIds, label, main }: KeepProps) {
  return (
    <Form method="post">
      <input type="hidden" name="basedOn" value={number} />
      <input type="hidden" name="form" value={form} />
      {figureIds.map((id) => (
        <input key={id} type="hidden" name="figureIds" value={id} />
      ))}
      <button className={main ? 'button button-main' : 'button'}>{label}</button>
    </Form>
  )
}

function FigureBox({ figure, checked }: { figure: ShownFigure; checked: boolean }) {
  const { day } = useFormats()
  return (
    <label className="flex min-h-11 items-start gap-3 px-2 py-1.5">
      <input
        type="checkbox"
        name="figureIds"
        value={figure.id}
        defaultChecked={checked}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span>
        <FigureValue figure={figure} /> <span lang="vi">{figure.indicator}</span>
        <span className="hint block">{day(figure.asOf)}</span>
      </span>
    </label>
  )
}
