import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Brand } from '#app/components/brand.tsx'
import { found } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { findLeaver, leave } from '#server/press/leave.ts'

export const meta = titled('press.leave.title')

export async function loader({ context, params }: LoaderFunctionArgs) {
  const known = found(await findLeaver(context.db, params.word!))
  return { hasLeft: known === 'left' }
}

/** The word in the address is enough: nobody else has it. */
export async function action({ context, params }: ActionFunctionArgs) {
  if (!(await leave(context.db, params.word!))) throw new Response(null, { status: 404 })
  return data({ hasLeft: true })
}

/** For somebody of the press who will not be written to any more: one button, no account, nothing else. */
export default function LeavePage() {
  const { t } = useTranslation()
  const loaded = useLoaderData<typeof loader>()
  const hasLeft = useActionData<typeof action>()?.hasLeft ?? loaded.hasLeft
  return (
    <main id="main" className="mx-auto max-w-md px-5 py-12">
      <Brand />
      <h1 className="mt-8">{t(hasLeft ? 'press.leave.done' : 'press.leave.heading')}</h1>
      <p className="mt-2 text-quiet">{t(hasLeft ? 'press.leave.doneWhat' : 'press.leave.what')}</p>
      {hasLeft ? null : (
        <Form method="post" className="mt-6">
          <button className="button button-main">{t('press.leave.submit')}</button>
        </Form>
      )}
    </main>
  )
}
