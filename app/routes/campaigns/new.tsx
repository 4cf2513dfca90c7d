import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CampaignFields } from '#app/components/campaign-fields.tsx'
import { CampaignPlaces } from '#app/components/campaign-places.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { RehearsalChoice } from '#app/components/rehearsal-choice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { newCampaign } from '#app/new-campaign.ts'
import { readPlaces } from '#app/read-places.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { addCampaign, THEMES } from '#server/campaigns/campaigns.ts'
import { listPlacesIn } from '#server/places/places.ts'

export const meta = titled('campaigns.add')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { placeCode, placeName } = requireAllowed(context, request, 'campaigns.plan')
  const divided = (await listPlacesIn(context.db, placeCode)).length > 0
  return { placeName, divided, themes: THEMES, rehearsal: context.rehearsal }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'campaigns.plan')
  const schema = newCampaign(context.language)
  const submission = parseWithZod(await readForm(request), { schema })
  const { payload } = submission
  const { codes, questions, settled } = await readPlaces(context.db, { payload, by })
  const asked = { ...submission, questions }
  if (asked.status !== 'success' || !settled) return invalid(asked)
  return refusing(asked, async () => {
    const { whole, isRehearsal, ...campaign } = asked.value
    const placeCodes = whole ? [by.placeCode] : codes
    const rehearsal = context.rehearsal || isRehearsal ? 1 : 0
    const id = await addCampaign(context.db, { ...campaign, placeCodes, rehearsal, by })
    return redirect(`/campaigns/${id}`)
  })
}

export default function NewCampaignPage() {
  const { t } = useTranslation()
  const { placeName, divided, themes, rehearsal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<ReturnType<typeof newCampaign>>>({
    lastResult: answer?.result,
    defaultValue: { whole: true },
  })
  const rehearsalWords = {
    label: t('campaigns.isRehearsal'),
    hint: t('campaigns.isRehearsalHint'),
    always: t('campaigns.alwaysRehearsal'),
  }
  return (
    <Page heading={t('campaigns.addHeading')}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-5">
        <CampaignFields fields={fields} themes={themes} />
        <CampaignPlaces
          fields={fields}
          placeName={placeName}
          divided={divided}
          questions={answer?.questions}
        />
        <RehearsalChoice field={fields.isRehearsal} always={rehearsal} words={rehearsalWords} />
        <FormEnd does={t('campaigns.add')} back="/campaigns" />
      </Form>
    </Page>
  )
}
