import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { StationFields } from '#app/components/station-fields.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fromSettings, stationForm, toSettings } from '#app/station-form.ts'
import { LANGUAGES } from '#server/stations/languages.ts'
import { setUpStation } from '#server/stations/stations.ts'
import { requireStation } from './require-station.ts'

export const meta = titled('stations.settings')

export async function loader(args: LoaderFunctionArgs) {
  const station = await requireStation(args, 'stations.manage')
  const languages = Object.entries(LANGUAGES)
    .map(([code, label]) => ({ code, label: label[args.context.language] }))
    .sort((a, b) => a.label.localeCompare(b.label, args.context.language))
  return { id: station.id, name: station.name, values: fromSettings(station), languages }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const schema = stationForm(context.language)
  const submission = parseWithZod(await readForm(request), { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const id = params.stationId!
    await setUpStation(context.db, { id, settings: toSettings(submission.value), by })
    return redirect(`/stations/${id}`)
  })
}

export default function StationSettingsPage() {
  const { t } = useTranslation()
  const { id, name, values, languages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<typeof values>({
    lastResult: answer?.result,
    defaultValue: values,
  })
  const typed = answer?.result.initialValue
  const chosen = typed ? [typed.languages ?? []].flat().map(String) : values.languages
  return (
    <Page
      heading={t('stations.set.heading', { name })}
      above={<Link to={`/stations/${id}`}>{t('stations.own')}</Link>}
    >
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-3xl gap-5">
        <p className="text-quiet">{t('stations.set.what')}</p>
        <StationFields fields={fields} languages={languages} chosen={chosen} />
        <FormEnd does={t('stations.set.save')} back={`/stations/${id}`} />
      </Form>
    </Page>
  )
}
