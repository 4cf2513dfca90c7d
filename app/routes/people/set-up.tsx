import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Brand } from '#app/components/brand.tsx'
import { LanguageSwitch } from '#app/components/language-switch.tsx'
import { TextField } from '#app/components/field.tsx'
import { PlaceField } from '#app/components/place-field.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { onePlace, readPlaces } from '#app/read-places.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { fault } from '#app/words/fault.ts'
import type { Db } from '#server/database.ts'
import { awaitsSetUp, setUp, tryCode } from '#server/people/set-up.ts'

export const meta = titled('setUp.title')

const line = () => z.string({ error: fault('people.missing') }).max(200)

const FirstAccount = z.object({
  code: line(),
  name: line().trim(),
  email: line()
    .trim()
    .regex(/^\S+@\S+$/, { error: fault('people.emailFault') }),
  places: onePlace(),
  password: line(),
})

export async function loader({ context }: LoaderFunctionArgs) {
  await requireAwaited(context.db)
  return null
}

/** Who has no code learns nothing from the rest of the form, and makes no work with it. */
export async function action({ context, request }: ActionFunctionArgs) {
  await requireAwaited(context.db)
  const submission = parseWithZod(await readForm(request), { schema: FirstAccount })
  const { payload } = submission
  const { code } = payload
  if (typeof code !== 'string' || code.length > 200) return invalid(submission)
  return refusing(submission, async () => {
    await tryCode(context.db, code)
    const { codes, questions } = await readPlaces(context.db, { payload, by: { placePath: 'VN' } })
    const asked = { ...submission, questions }
    const [placeCode] = codes
    if (asked.status !== 'success' || !placeCode) return invalid(asked)
    const { name, email, password } = asked.value
    return refusing(asked, async () => {
      const account = { name, email, password, placeCode }
      found((await setUp(context.db, code, account)) || undefined)
      return redirect('/sign-in')
    })
  })
}

export default function SetUpPage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof FirstAccount>>({ lastResult: answer?.result })
  return (
    <main id="main" className="mx-auto max-w-xl px-5 py-12">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Brand />
        <LanguageSwitch />
      </div>
      <h1 className="mt-8">{t('setUp.heading')}</h1>
      <p className="mt-2 mb-6 text-quiet">{t('setUp.what')}</p>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid gap-4">
        <TextField field={fields.code} label={t('setUp.code')} hint={t('setUp.codeHint')} />
        <TextField field={fields.name} label={t('setUp.name')} autoComplete="name" />
        <TextField
          field={fields.email}
          label={t('people.email')}
          type="email"
          autoComplete="username"
        />
        <PlaceField
          field={fields.places}
          label={t('setUp.place')}
          hint={t('setUp.placeHint')}
          questions={answer?.questions}
        />
        <TextField
          field={fields.password}
          label={t('setUp.password')}
          hint={t('setUp.passwordHint')}
          type="password"
          autoComplete="new-password"
        />
        <button className="button button-main">{t('setUp.submit')}</button>
      </Form>
    </main>
  )
}

async function requireAwaited(db: Db): Promise<void> {
  found((await awaitsSetUp(db)) || undefined)
}
