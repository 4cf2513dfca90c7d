import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { verifyFigure } from '#server/figures/endings.ts'
import { requireFigure } from './require-figure.ts'

export async function action(args: ActionFunctionArgs) {
  const { figure, by } = await requireFigure(args, 'figures.verify')
  return refusing(NOTHING_TYPED, async () => {
    await verifyFigure(args.context.db, { id: figure.id, by })
    return redirect(`/figures/${figure.id}`)
  })
}

export default function VerifyFigurePage() {
  const { figureId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/figures/${figureId}`} />
}
