import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { titled } from '#app/page-words.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { changePassword } from '#server/people/change-password.ts'

export const meta = titled('people.change.title')

const line = () => z.string({ error: fault('people.missing') }).max(1000)

const Change = z.object({ current: line(), password: line() })

export function loader({ context, request }: LoaderFunctionArgs) {
  const { name, email } = requireViewer(context, request)
  return { name, email, done: new URL(request.url).searchParams.has('done') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: Change })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { db, address } = context
    const token = found(context.token)
    await changePassword(db, { by, token, address, ...submission.value })
    return redirect('/account/password?done')
  })
}

export default function PasswordPage() {
  const { t } = useTranslation()
  const { name, email, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Change>>({ lastResult: answer?.result })
  return (
    <Page heading={t('people.change.heading', { name })}>
      {done && !answer ? (
        <p role="status" className="mb-4 font-medium text-green">
          {t('people.change.done')}
        </p>
      ) : null}
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-xl gap-4">
        <p className="break-words">{email}</p>
        <TextField
          field={fields.current}
          label={t('people.change.current')}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label={t('people.change.password')}
          hint={t('people.change.passwordHint')}
          type="password"
          autoComplete="new-password"
        />
        <p className="hint">{t('people.change.what')}</p>
        <div>
          <button className="button button-main">{t('people.change.submit')}</button>
        </div>
      </Form>
    </Page>
  )
}
