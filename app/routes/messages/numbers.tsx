import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { settleNumbers } from '#server/messages/settle-numbers.ts'

/** What is chosen for a number: nothing yet, `none` for no statistic, or a figure. */
const Chosen = z.object({ number: z.string().max(60), as: z.string().max(40).default('') })
const Settled = z.object({
  basedOn: z.coerce.number().int(),
  choices: z.array(Chosen).max(500).default([]),
})

/** Says where the numbers of a draft come from. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: Settled })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { basedOn } = submission.value
    const choices = submission.value.choices
      .filter((choice) => choice.as)
      .map(({ number, as }) => ({ number, figureId: as === 'none' ? undefined : as }))
    await settleNumbers(context.db, { by, messageId, basedOn, choices })
    return redirect(`/messages/${messageId}`)
  })
}

export default function NumbersPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
