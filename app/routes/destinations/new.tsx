import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChannelChoice } from '#app/components/channel-choice.tsx'
import { DestinationForm } from '#app/components/destination-form.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { newDestination, shownSettings } from '#app/new-destination.ts'
import { readPlaces } from '#app/read-places.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { findChannel, listChannels } from '#server/channels/registry.ts'
import { checkDestination } from '#server/destinations/probe.ts'
import { canBeAuthorised } from '#server/destinations/connect.ts'
import { findDestination, unavailable } from '#server/destinations/destinations.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'

export const meta = titled('destinations.add')

export function loader({ context, request }: LoaderFunctionArgs) {
  const { placeName } = requireAllowed(context, request, 'destinations.manage')
  const { language, rehearsal } = context
  const channels = listChannels().map(({ name, channel }) => ({
    name,
    label: channel.label[language],
  }))
  const channel = findChannel(channelNamed(request))
  const chosen = channel && {
    label: channel.label[language],
    settings: shownSettings(channel, language),
    authorises: channel.authorise !== undefined,
  }
  return { placeName, channels, chosen, rehearsal }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const name = channelNamed(request)
  const schema = newDestination(found(findChannel(name)))
  const submission = parseWithZod(await readForm(request), { schema })
  const { payload } = submission
  const { codes, questions } = await readPlaces(context.db, { payload, by })
  const asked = { ...submission, questions }
  const [placeCode] = codes
  if (asked.status !== 'success' || !placeCode) return invalid(asked)
  return refusing(asked, async () => {
    const { isRehearsal, places: _, ...destination } = asked.value
    const rehearsal = context.rehearsal || isRehearsal ? 1 : 0
    const wanted = { ...destination, channel: name, placeCode, rehearsal, by } as const
    const id = await addDestination(context.db, wanted)
    await checkDestination(context.db, { id, by })
    const added = found(await findDestination(context.db, { id, by }))
    const leadsOn = unavailable(added) && canBeAuthorised(added)
    return redirect(leadsOn ? `/destinations/${id}` : '/destinations')
  })
}

export default function NewDestinationPage() {
  const { t } = useTranslation()
  const { channels, chosen } = useLoaderData<typeof loader>()
  const above = <Link to="/destinations">{t('destinations.title')}</Link>
  return (
    <Page heading={t('destinations.addHeading')} above={above}>
      {chosen ? (
        <Chosen key={chosen.label} chosen={chosen} />
      ) : (
        <ChannelChoice channels={channels} />
      )}
    </Page>
  )
}

type ChosenChannel = NonNullable<ReturnType<typeof loader>['chosen']>

function Chosen({ chosen }: { chosen: ChosenChannel }) {
  const { placeName, rehearsal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, { name, places, isRehearsal, settings }] = useForm<DestinationInput>({
    lastResult: answer?.result,
    defaultValue: { places: placeName },
  })
  return (
    <>
      <RefusalNotice refusal={answer} />
      <DestinationForm
        form={getFormProps(form)}
        fields={{ name, places, isRehearsal, settings: settings.getFieldset() }}
        channel={chosen}
        questions={answer?.questions}
        alwaysRehearsal={rehearsal}
      />
    </>
  )
}

type DestinationInput = {
  name: string
  places: string
  isRehearsal: boolean
  settings: Record<string, string>
}

function channelNamed(request: Request): string {
  return new URL(request.url).searchParams.get('channel') ?? ''
}
