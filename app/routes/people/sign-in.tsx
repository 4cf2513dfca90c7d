import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Brand } from '#app/components/brand.tsx'
import { TextField } from '#app/components/field.tsx'
import { LanguageSwitch } from '#app/components/language-switch.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { RehearsalBand } from '#app/components/rehearsal-band.tsx'
import { nextPage } from '#app/next-page.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { sessionCookie } from '#server/website/session-cookie.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { SESSION_MS, signIn, signOut } from '#server/people/sessions.ts'

export const meta = titled('people.signIn.title')

const SignIn = z.object({ email: z.string().max(200), password: z.string().max(200) })

export function loader({ context }: LoaderFunctionArgs) {
  return context.viewer ? redirect('/') : { rehearsal: context.rehearsal }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: SignIn })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const token = await signIn(context.db, { ...submission.value, address: context.address })
    if (context.token) await signOut(context.db, context.token)
    const headers = { 'Set-Cookie': sessionCookie(token, { maxAgeMs: SESSION_MS }) }
    return redirect(nextPage(new URL(request.url).searchParams.get('next')), { headers })
  })
}

export default function SignInPage() {
  const { t } = useTranslation()
  const { rehearsal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof SignIn>>({
    lastResult: answer?.result,
    defaultValue: { email: '' },
  })
  return (
    <>
      {rehearsal ? <RehearsalBand /> : null}
      <main id="main" className="mx-auto max-w-md px-5 py-12">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Brand />
          <LanguageSwitch />
        </div>
        <h1 className="mt-8">{t('people.signIn.heading')}</h1>
        <p className="mt-2 mb-6 text-quiet">{t('people.signIn.what')}</p>
        <RefusalNotice refusal={answer} />
        <Form method="post" {...getFormProps(form)} className="card grid gap-4">
          <TextField
            field={fields.email}
            label={t('people.signIn.email')}
            type="email"
            autoComplete="username"
          />
          <TextField
            field={fields.password}
            label={t('people.signIn.password')}
            type="password"
            autoComplete="current-password"
          />
          <button className="button button-main">{t('people.signIn.submit')}</button>
        </Form>
      </main>
    </>
  )
}
