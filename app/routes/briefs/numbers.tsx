import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { numbersReport } from '#app/brief-forms.ts'
import { NumbersOfBrief } from '#app/components/brief-report.tsx'
import { invalid, refusing } from '#app/refusing.ts'
import { readScreenshot } from '#app/read-screenshot.ts'
import { reportNumbers } from '#server/briefs/answers.ts'
import { requireBrief } from './require-brief.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireBrief(args)
  return null
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  await requireBrief({ context, params })
  const schema = numbersReport(context.language)
  const { form, encode } = await readScreenshot(request)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await reportNumbers(context.db, { word: params.token!, ...submission.value, encode })
    return redirect(`/briefs/${params.token}`)
  })
}

export default function NumbersPage() {
  const { token } = useParams()
  const base = `/briefs/${token}`
  return <NumbersOfBrief base={base} refusal={useActionData<typeof action>()} back={base} />
}
