import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { dismiss, findProposal } from '#server/assist/proposals.ts'

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { messageId, proposalId } = params
  const proposal = found(await findProposal(context.db, { id: proposalId!, by }))
  if (proposal.messageId !== messageId) throw new Response(null, { status: 404 })
  return refusing(NOTHING_TYPED, async () => {
    await dismiss(context.db, { id: proposal.id, by })
    return redirect(`/messages/${messageId}`)
  })
}

export default function DismissPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
