import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { settleAct } from '#server/recalls/acts.ts'

/** A person has taken it down, or put the corrected text in its place. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { deliveryId, recallId } = params as { deliveryId: string; recallId: string }
  return refusing(NOTHING_TYPED, async () => {
    await settleAct(context.db, { deliveryId, recallId, by })
    return redirect(`/deliveries/${deliveryId}`)
  })
}

export default function RecalledPage() {
  const { deliveryId } = useParams()
  const back = `/deliveries/${deliveryId}`
  return <RefusedVerb refusal={useActionData<typeof action>()} back={back} />
}
