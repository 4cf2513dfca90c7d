import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { ContactImport } from '#app/components/contact-import.tsx'
import { titled } from '#app/page-words.ts'
import { refusing } from '#app/refusing.ts'
import { addContacts } from '#server/press/contacts.ts'
import { keepingText, readList } from './read-list.ts'
import { requireList } from './require-list.ts'

export const meta = titled('press.import.title')

/** Reached by the form of a list that was looked at: whoever comes by the address begins with the list. */
export async function loader(args: LoaderFunctionArgs) {
  const { list } = await requireList(args)
  return redirect(`/destinations/${list.id}/contacts/import`)
}

/** Adds all of a list, or none of it. */
export async function action(args: ActionFunctionArgs) {
  const { list, by } = await requireList(args)
  const { text, rows, faults } = await readList(args.request)
  if (!rows) return data({ text, faults: faults! }, 422)
  return refusing(keepingText(text), async () => {
    const { added } = await addContacts(args.context.db, { destinationId: list.id, rows, by })
    return redirect(`/destinations/${list.id}/contacts?added=${added}`)
  })
}

export default function AddImportedContactsPage() {
  const { destinationId } = useParams()
  return (
    <ContactImport destinationId={destinationId!} name="" answer={useActionData<typeof action>()} />
  )
}
