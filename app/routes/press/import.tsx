import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ContactImport } from '#app/components/contact-import.tsx'
import { refusing } from '#app/refusing.ts'
import { previewContacts } from '#server/press/contacts.ts'
import { keepingText, readList } from './read-list.ts'
import { requireList } from './require-list.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ''} · Lan Tỏa` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { list } = await requireList(args)
  return { destinationId: list.id, name: list.name }
}

/** Changes nothing: says what the list would add, or what has to be mended in it. */
export async function action(args: ActionFunctionArgs) {
  const { list, by } = await requireList(args)
  const { text, rows, faults } = await readList(args.request)
  if (!rows) return data({ text, faults: faults! }, 422)
  return refusing(keepingText(text), async () => {
    const of = { destinationId: list.id, rows, by }
    const { added, there } = await previewContacts(args.context.db, of)
    return data({ text, preview: { added, there } })
  })
}

/** A spreadsheet of contacts is looked at first. */
export default function ImportContactsPage() {
  return (
    <ContactImport {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
