import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { TextArea } from '#app/components/field.tsx'
import { FindingText } from '#app/components/finding-list.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { FoundFigures } from '#app/components/found-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { checkIssuers } from '#server/figures/check-issuers.ts'
import { foundInText, type Unhelped } from './found-in-text.ts'

export const meta = titled('figures.paste.title')

const missing = fault('figures.paste.empty')
const Pasted = z.object({ text: z.string({ error: missing }).trim().min(1, { error: missing }) })

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return null
}

/** Changes nothing: says what is in the text, for a person to confirm. */
export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const submission = parseWithZod(await readForm(request), { schema: Pasted })
  if (submission.status !== 'success') return invalid(submission)
  const { text } = submission.value
  const issuers = checkIssuers(text).map(({ code, details }) => ({ code, details }))
  const found = await foundInText(context.db, { by, text, signal: request.signal })
  return data({ ...found, issuers, result: submission.reply() })
}

export default function PasteFiguresPage() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const found = answer && 'found' in answer ? answer : undefined
  const count = found?.found.length ?? 0
  return (
    <Page
      heading={found ? t('figures.paste.found', { count }) : t('figures.paste.heading')}
      above={<Link to="/figures">{t('figures.title')}</Link>}
    >
      {found?.issuers.length ? (
        <div className="mb-4 max-w-3xl">
          <Card heading={t('figures.paste.issuers')} edge="amber">
            {found.issuers.map((finding, at) => (
              <FindingText key={at} finding={finding} />
            ))}
          </Card>
        </div>
      ) : null}
      {found && count > 0 ? (
        <>
          <p className="mb-4 max-w-3xl">{t('figures.paste.foundWhat')}</p>
          <FoundBy {...found} />
          <FoundFigures typed={{ figures: found.found }} />
        </>
      ) : (
        <PasteForm none={found !== undefined} result={answer?.result} />
      )}
    </Page>
  )
}

type FoundByProps = { found: Record<string, string>[]; model?: string; unhelped?: Unhelped }

/** Who found them, and where a model helped, how far. */
function FoundBy({ found, model, unhelped }: FoundByProps) {
  const { t } = useTranslation()
  if (unhelped) return <p className="hint mb-4">{t(`figures.paste.unhelped.${unhelped}`)}</p>
  if (!model) return <p className="hint mb-4">{t('figures.paste.byRule')}</p>
  const count = found.filter(({ reworded }) => reworded).length
  return (
    <p className="hint mb-4">
      {t('figures.paste.byModel', { name: model })} {t('figures.paste.reworded', { count })}
    </p>
  )
}

type PasteFormProps = { none: boolean; result: Parameters<typeof useForm>[0]['lastResult'] }

function PasteForm({ none, result }: PasteFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof Pasted>>({ lastResult: result as never })
  return (
    <Form method="post" {...getFormProps(form)} className="card grid max-w-3xl gap-4">
      {none ? <Empty>{t('figures.paste.found', { count: 0 })}</Empty> : null}
      <p>{t('figures.paste.what')}</p>
      <TextArea field={fields.text} label={t('figures.paste.text')} rows={14} />
      <FormEnd does={t('figures.paste.find')} back="/figures" />
    </Form>
  )
}
