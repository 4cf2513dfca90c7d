import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FoundFigures } from '#app/components/found-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { ConfirmForm } from '#app/confirm-form.ts'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { addFigures } from '#server/figures/figures.ts'

export const meta = titled('figures.paste.title')

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const submission = parseWithZod(await readForm(request), { schema: ConfirmForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await addFigures(context.db, { figures: submission.value, by })
    return redirect('/figures')
  })
}

/** Reached by the form of what was found: whoever comes by the address begins with the document. */
export default function ConfirmFiguresPage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  return (
    <Page
      heading={t('figures.paste.heading')}
      above={<Link to="/figures/paste">{t('figures.paste.again')}</Link>}
    >
      {answer ? <FoundFigures typed={answer.result.initialValue ?? {}} refusal={answer} /> : null}
    </Page>
  )
}
