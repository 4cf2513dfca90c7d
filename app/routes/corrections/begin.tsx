import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { beginCorrection } from '#server/corrections/corrections.ts'

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const of = { messageId: params.messageId!, figureId: params.figureId! }
    return redirect(`/messages/${await beginCorrection(context.db, { ...of, by })}`)
  })
}

export default function BeginCorrectionPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
