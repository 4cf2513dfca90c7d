import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import type { Destination } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { getPressList } from '#server/press/contacts.ts'
import { RefusedError } from '#server/refused.ts'

/** The press list of the address, where this person may keep it. @throws a page that says there is nothing here */
export async function requireList({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<{ list: Destination; by: Account }> {
  const by = requireViewer(context, request)
  try {
    return {
      list: await getPressList(context.db, { destinationId: params.destinationId!, by }),
      by,
    }
  } catch (error) {
    if (error instanceof RefusedError) throw new Response(null, { status: 404 })
    throw error
  }
}
