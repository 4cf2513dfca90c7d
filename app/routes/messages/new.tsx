import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { DraftFields } from '#app/components/draft-fields.tsx'
import { Select } from '#app/components/field.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { UnsavedDraft } from '#app/components/unsaved-draft.tsx'
import { DraftForm } from '#app/draft-form.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { findCampaign } from '#server/campaigns/campaigns.ts'
import { choiceOf } from './figure-choice.ts'
import { listFigures } from '#server/figures/figures.ts'
import { addMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('messages.newTitle')

const NewMessage = DraftForm.extend({ kind: z.enum(['policy', 'data-story', 'notice']) })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const campaign = found(await findCampaign(context.db, { id: params.campaignId!, by }))
  if (!may(by, 'messages.draft', campaign)) throw new Response(null, { status: 404 })
  const { id, name } = campaign
  return { campaign: { id, name }, ...choiceOf([], await listFigures(context.db, { by })) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: NewMessage })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { kind, ...written } = submission.value
    const draft = { ...written, texts: {} }
    const id = await addMessage(context.db, { by, campaignId: params.campaignId!, kind, draft })
    return redirect(`/messages/${id}`)
  })
}

export default function NewMessagePage() {
  const { t } = useTranslation()
  const { campaign, figures, more } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const element = useRef<HTMLFormElement>(null)
  const [form, fields] = useForm<z.input<typeof NewMessage>>({ lastResult: answer?.result })
  const above = <Link to={`/campaigns/${campaign.id}`}>{t('messages.campaign', campaign)}</Link>
  const kinds = (['policy', 'data-story', 'notice'] as const).map((value) => ({
    value,
    label: t(`messages.kinds.${value}`),
  }))
  const chosen = [answer?.result.initialValue?.figureIds ?? []].flat().map(String)
  return (
    <Page heading={t('messages.newHeading')} above={above}>
      <RefusalNotice refusal={answer} />
      <UnsavedDraft form={element} name={`campaign ${campaign.id}`} saved="new" />
      <Form
        method="post"
        {...getFormProps(form)}
        ref={element}
        className="card grid max-w-3xl gap-4"
      >
        <Select field={fields.kind} label={t('messages.kind')} options={kinds} />
        <DraftFields fields={fields} figures={figures} chosen={chosen} more={more} />
        <FormEnd does={t('messages.saveDraft')} back={`/campaigns/${campaign.id}`} />
      </Form>
    </Page>
  )
}
