import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { ResumeForm } from '#app/components/resume-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { fault } from '#app/words/fault.ts'
import { resumePublishing } from '#server/deliveries/resume.ts'

const Resume = z.object({
  oldIsOff: z.literal('on', { error: fault('publishing.resume.oldFault') }),
})

/** A refused one shows whether publishing is still paused. */
export const shouldRevalidate = () => true

export function loader({ context, request }: LoaderFunctionArgs) {
  requireViewer(context, request)
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: Resume })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await resumePublishing(context.db, { by })
    return redirect('/publishing')
  })
}

export default function ResumePage() {
  return <ResumeForm refusal={useActionData<typeof action>()} />
}
