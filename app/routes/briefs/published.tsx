import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { PublishedReport } from '#app/brief-forms.ts'
import { PublishedForm } from '#app/components/brief-report.tsx'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { handIn } from '#server/briefs/answers.ts'
import { fromWallClock, instant, toWallClock } from '#server/clock.ts'
import { requireBrief } from './require-brief.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { published } = (await requireBrief(args)).standing
  const at = published?.publishedAt ?? instant()
  return {
    values: { ...toWallClock(at), link: published?.link ?? '', words: published?.words ?? '' },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  await requireBrief({ context, params })
  const submission = parseWithZod(await readForm(request), { schema: PublishedReport })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { date, time, ...said } = submission.value
    const publishedAt = fromWallClock(date, time)
    await handIn(context.db, { word: params.token!, publishedAt, ...said })
    return redirect(`/briefs/${params.token}`)
  })
}

export default function PublishedPage() {
  const { token } = useParams()
  const { values } = useLoaderData<typeof loader>()
  const base = `/briefs/${token}`
  return (
    <PublishedForm {...{ base, values }} refusal={useActionData<typeof action>()} back={base} />
  )
}
