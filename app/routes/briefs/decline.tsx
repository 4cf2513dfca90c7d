import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { AnswerForm } from '#app/components/brief-answer.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { refusing } from '#app/refusing.ts'
import { declineBrief } from '#server/briefs/answers.ts'
import { readWords } from './read-words.ts'
import { requireBrief } from './require-brief.ts'

export async function action({ context, request, params }: ActionFunctionArgs) {
  await requireBrief({ context, params })
  const { submission, words } = await readWords(request)
  return refusing(submission, async () => {
    await declineBrief(context.db, { word: params.token!, words })
    return redirect(`/briefs/${params.token}`)
  })
}

export default function DeclinePage() {
  const { token } = useParams()
  return (
    <>
      <RefusalNotice refusal={useActionData<typeof action>()} />
      <AnswerForm base={`/briefs/${token}`} />
    </>
  )
}
