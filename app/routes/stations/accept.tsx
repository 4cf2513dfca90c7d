import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { WhenForm } from '#app/when-form.ts'
import { fault } from '#app/words/fault.ts'
import { fromWallClock } from '#server/clock.ts'
import { acceptSession, listAcceptances } from '#server/programmes/acceptances.ts'
import { requireStation } from './require-station.ts'

export const meta = titled('stations.accept')

const Accepted = z.object({
  name: z
    .string({ error: fault('stations.acceptNameFault') })
    .trim()
    .min(1, { error: fault('stations.acceptNameFault') })
    .max(120),
  document: z.string().trim().max(120).default(''),
})

/** The session stands in the address: `?date=2026-11-27&time=05:30`. */
export async function loader(args: LoaderFunctionArgs) {
  const station = await requireStation(args, 'stations.tend')
  const { date, time } = whenOf(args.request)
  const accepted = await listAcceptances(args.context.db, { stationIds: [station.id], date })
  const { name = '', document = '' } =
    accepted.get(`${station.id} ${fromWallClock(date, time)}`) ?? {}
  return { id: station.id, name: station.name, date, time, values: { name, document } }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { date, time } = whenOf(request)
  const submission = parseWithZod(await readForm(request), { schema: Accepted })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const stationId = params.stationId!
    await acceptSession(context.db, { stationId, date, time, ...submission.value, by })
    return redirect(`/stations/${stationId}?date=${date}`)
  })
}

export default function AcceptPage() {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, name, date, time, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Accepted>>({
    lastResult: answer?.result,
    defaultValue: values,
  })
  return (
    <Page
      heading={t('stations.accept')}
      above={
        <Link to={`/stations/${id}?date=${date}`} lang="vi">
          {name}
        </Link>
      }
    >
      <div className="max-w-2xl">
        <VerbForm
          {...getFormProps(form)}
          heading={t('stations.acceptHeading', { from: time, date: day(date) })}
          refusal={answer}
          submit={<button className="button button-main">{t('frame.save')}</button>}
          back={`/stations/${id}?date=${date}`}
        >
          <p className="hint">{t('stations.acceptWhat')}</p>
          <TextField field={fields.name} label={t('stations.acceptName')} />
          <TextField field={fields.document} label={t('stations.acceptDocument')} optional />
        </VerbForm>
      </div>
    </Page>
  )
}

/** @throws a page that says there is nothing here, where the address names no session */
function whenOf(request: Request): z.infer<typeof WhenForm> {
  const named = WhenForm.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!named.success) throw new Response(null, { status: 404 })
  return named.data
}
