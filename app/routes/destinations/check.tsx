import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { tryDestination } from '#server/destinations/probe.ts'

/** Asks the platform, and goes back to where the answer stands. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const id = params.destinationId!
  return refusing(NOTHING_TYPED, async () => {
    await tryDestination(context.db, { id, by })
    return redirect(`/destinations/${id}`)
  })
}

export default function CheckDestinationPage() {
  const { destinationId } = useParams()
  const back = `/destinations/${destinationId}`
  return <RefusedVerb refusal={useActionData<typeof action>()} back={back} />
}
