import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { listContacts, removeContact } from '#server/press/contacts.ts'
import { requireList } from './require-list.ts'

export const meta = titled('press.remove.title')

const missing = fault('press.remove.whyFault')
const Why = z.object({
  why: z.string({ error: missing }).trim().min(1, { error: missing }).max(300),
})

export async function loader(args: LoaderFunctionArgs) {
  const { list } = await requireList(args)
  const contacts = await listContacts(args.context.db, { destinationId: list.id })
  const { name, outlet, address } = found(contacts.find(({ id }) => id === args.params.contactId))
  return { destinationId: list.id, who: [name, outlet, address].filter(Boolean).join(', ') }
}

export async function action(args: ActionFunctionArgs) {
  const { list, by } = await requireList(args)
  const submission = parseWithZod(await readForm(args.request), { schema: Why })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { why } = submission.value
    const of = { destinationId: list.id, id: args.params.contactId!, why, by }
    await removeContact(args.context.db, of)
    return redirect(`/destinations/${list.id}/contacts`)
  })
}

/** Somebody asked not to be written to any more. */
export default function RemoveContactPage() {
  const { t } = useTranslation()
  const { destinationId, who } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Why>>({ lastResult: answer?.result })
  return (
    <Page heading={t('press.remove.heading', { who })}>
      <div className="max-w-2xl">
        <VerbForm
          {...getFormProps(form)}
          heading={t('press.remove.title')}
          refusal={answer}
          submit={<button className="button button-main">{t('press.remove.title')}</button>}
          back={`/destinations/${destinationId}/contacts`}
        >
          <p>{t('press.remove.what')}</p>
          <TextField
            field={fields.why}
            label={t('press.remove.why')}
            hint={t('press.remove.whyHint')}
          />
        </VerbForm>
      </div>
    </Page>
  )
}
