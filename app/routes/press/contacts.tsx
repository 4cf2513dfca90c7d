import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Empty } from '#app/components/card.tsx'
import { ContactTable } from '#app/components/contact-table.tsx'
import { TextField } from '#app/components/field.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { addContacts, countLeft, listContacts } from '#server/press/contacts.ts'
import { NewContact } from '#server/press/new-contact.ts'
import { requireList } from './require-list.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ''} · Lan Tỏa` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { list } = await requireList(args)
  const { db } = args.context
  const contacts = await listContacts(db, { destinationId: list.id })
  return {
    ...{ id: list.id, name: list.name, left: await countLeft(db, { destinationId: list.id }) },
    contacts: contacts.map(({ id, outlet, name, address, beat, source, sourceDate }) => {
      return { id, outlet, name, address, beat, source, sourceDate }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { list, by } = await requireList(args)
  const submission = parseWithZod(await readForm(args.request), { schema: NewContact })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const rows = [submission.value]
    const { added } = await addContacts(args.context.db, { destinationId: list.id, rows, by })
    return redirect(`/destinations/${list.id}/contacts?added=${added}`)
  })
}

/** Whom releases are written to, and where each address was found. */
export default function ContactsPage() {
  const { t } = useTranslation()
  const { id, name, contacts, left } = useLoaderData<typeof loader>()
  const outlets = new Set(contacts.map(({ outlet }) => outlet)).size
  const heading = contacts.length
    ? t('press.heading', { name, count: contacts.length, outlets })
    : t('press.none', { name })
  return (
    <Page
      heading={heading}
      above={<Link to="/destinations">{t('destinations.title')}</Link>}
      action={
        <Link className="button" to={`/destinations/${id}/contacts/import`}>
          {t('press.import.title')}
        </Link>
      }
    >
      <Added />
      <Columns aside={<NewContactForm key={contacts.length} />}>
        {contacts.length > 0 ? (
          <ContactTable destinationId={id} contacts={contacts} />
        ) : (
          <Empty>{t('press.empty')}</Empty>
        )}
        {left > 0 ? <p className="hint">{t('press.leftCount', { count: left })}</p> : null}
        <p className="hint">{t('press.rights')}</p>
      </Columns>
    </Page>
  )
}

/** What adding has just brought. */
function Added() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  if (!search.has('added')) return null
  return (
    <p role="status" className="mb-4 rounded-lg bg-gray-pale px-3 py-2">
      {t('press.added', { count: Number(search.get('added')) || 0 })}
    </p>
  )
}

function NewContactForm() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewContact>>({ lastResult: answer?.result })
  return (
    <VerbForm
      {...getFormProps(form)}
      heading={t('press.add')}
      refusal={answer}
      submit={<button className="button button-main">{t('press.add')}</button>}
    >
      <TextField field={fields.outlet} label={t('press.outlet')} />
      <TextField field={fields.name} label={t('press.name')} optional />
      <TextField field={fields.address} label={t('press.address')} type="email" />
      <TextField field={fields.beat} label={t('press.beat')} hint={t('press.beatHint')} optional />
      <TextField field={fields.source} label={t('press.source')} hint={t('press.sourceHint')} />
      <TextField field={fields.sourceDate} label={t('press.sourceDate')} type="date" />
    </VerbForm>
  )
}
