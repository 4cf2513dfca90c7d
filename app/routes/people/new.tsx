import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Select, TextField } from '#app/components/field.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { PlaceField } from '#app/components/place-field.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { onePlace, readPlaces } from '#app/read-places.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { addAccount } from '#server/people/accounts.ts'

export const meta = titled('people.add')

const ROLES = ['officer', 'leader', 'operator', 'administrator'] as const

const line = (most = 200) => z.string({ error: fault('people.missing') }).max(most)

const NewAccount = z.object({
  name: line().trim(),
  email: line()
    .trim()
    .regex(/^\S+@\S+$/, { error: fault('people.emailFault') }),
  role: z.enum(ROLES),
  places: onePlace(),
  password: line(1000),
})

export function loader({ context, request }: LoaderFunctionArgs) {
  const { placeKind, placeName } = requireAllowed(context, request, 'people.manage')
  return { onlyPlace: placeKind === 'commune' ? placeName : '', roles: ROLES }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'people.manage')
  const submission = parseWithZod(await readForm(request), { schema: NewAccount })
  const { payload } = submission
  const { codes, questions } = await readPlaces(context.db, { payload, by })
  const asked = { ...submission, questions }
  const [placeCode] = codes
  if (asked.status !== 'success' || !placeCode) return invalid(asked)
  return refusing(asked, async () => {
    const { places: _, ...account } = asked.value
    await addAccount(context.db, { ...account, placeCode, by })
    return redirect('/people')
  })
}

export default function NewAccountPage() {
  const { t } = useTranslation()
  const { onlyPlace, roles } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewAccount>>({
    lastResult: answer?.result,
    defaultValue: { places: onlyPlace },
  })
  return (
    <Page heading={t('people.addHeading')} above={<Link to="/people">{t('people.title')}</Link>}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <TextField field={fields.name} label={t('people.name')} />
        <TextField field={fields.email} label={t('people.email')} type="email" />
        <Select
          field={fields.role}
          label={t('people.role')}
          hint={t('people.roleHint')}
          options={roles.map((role) => ({ value: role, label: t(`frame.roles.${role}`) }))}
        />
        <PlaceField
          field={fields.places}
          label={t('people.place')}
          hint={t('people.placeHint')}
          questions={answer?.questions}
        />
        <TextField
          field={fields.password}
          label={t('people.password')}
          hint={t('people.passwordHint')}
          type="password"
          autoComplete="new-password"
        />
        <FormEnd does={t('people.add')} back="/people" />
      </Form>
    </Page>
  )
}
