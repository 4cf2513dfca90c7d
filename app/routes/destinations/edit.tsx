import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '#app/components/checkbox.tsx'
import { TextField } from '#app/components/field.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { SettingFields } from '#app/components/setting-fields.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { editedDestination, shownSettings } from '#app/new-destination.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { findDestination } from '#server/destinations/destinations.ts'
import { editDestination, isBound, openSettings } from '#server/destinations/edit.ts'
import { checkDestination } from '#server/destinations/probe.ts'

export const meta = titled('destinations.edit.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const destination = found(await findDestination(context.db, { id: params.destinationId!, by }))
  const { id, name, settings } = destination
  const open = openSettings(destination)
  return {
    ...{ id, name },
    settings: shownSettings({ settings: open }, context.language),
    kept: Object.fromEntries(open.map((one) => [one.name, settings[one.name] ?? ''])),
    bound: await isBound(context.db, { id }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const id = params.destinationId!
  const { channel } = found(await findDestination(context.db, { id, by }))
  const schema = editedDestination(getChannel(channel))
  const submission = parseWithZod(await readForm(request), { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await editDestination(context.db, { id, ...submission.value, by })
    await checkDestination(context.db, { id, by })
    return redirect(`/destinations/${id}`)
  })
}

type Edited = { name: string; settings: Record<string, string>; agreed: boolean }

export default function EditDestinationPage() {
  const { t } = useTranslation()
  const { id, name, settings, kept, bound } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Edited>({
    lastResult: answer?.result,
    defaultValue: { name, settings: kept },
  })
  const stays = bound ? settings.filter((one) => one.identity && kept[one.name]) : []
  const others = settings.filter((one) => !stays.includes(one))
  return (
    <Page
      heading={t('destinations.edit.heading', { name })}
      above={<Link to={`/destinations/${id}`}>{t('destinations.edit.back')}</Link>}
    >
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <p className="hint">{t('destinations.edit.what')}</p>
        <TextField
          field={fields.name}
          label={t('destinations.name')}
          hint={t('destinations.nameHint')}
        />
        {stays.map(({ name, label }) => (
          <div key={name}>
            <p className="font-medium">{label}</p>
            <p lang="vi" className="break-words">
              {kept[name]}
            </p>
            <p className="hint mt-1">{t('destinations.edit.stays')}</p>
          </div>
        ))}
        {others.length > 0 ? (
          <SettingFields settings={others} fields={fields.settings.getFieldset()} />
        ) : null}
        {answer?.reason === 'destinations.reopens' ? (
          <Checkbox field={fields.agreed} label={t('destinations.edit.agreed')} />
        ) : null}
        <FormEnd does={t('destinations.edit.submit')} back={`/destinations/${id}`} />
      </Form>
    </Page>
  )
}
