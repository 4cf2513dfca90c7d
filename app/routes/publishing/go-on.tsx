import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { goOn } from '#server/deliveries/go-on.ts'
import { countStopped } from '#server/deliveries/stop-counts.ts'
import { findStop } from '#server/pauses/stops.ts'

export const meta = titled('publishing.goOn.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { placeName, placePath } = found(await findStop(context.db, { id: params.pauseId!, by }))
  return { placeName, ...(await countStopped(context.db, { placePath })) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const missed = await goOn(context.db, { id: params.pauseId!, by })
    return redirect(missed > 0 ? '/publishing/overdue' : '/publishing')
  })
}

/** What becomes of all that waits, before the button. */
export default function GoOnPage() {
  const { t } = useTranslation()
  const { placeName, due, toCome } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-2xl">
      <VerbForm
        heading={t('publishing.goOn.heading', { place: placeName })}
        refusal={useActionData<typeof action>()}
        submit={<button className="button button-main">{t('publishing.goOn.submit')}</button>}
        back="/publishing"
      >
        <ul className="list-disc pl-5">
          <li>{t('publishing.goOn.due', { count: due })}</li>
          <li>{t('publishing.goOn.toCome', { count: toCome })}</li>
        </ul>
        <p className="hint">{t('publishing.goOn.others')}</p>
      </VerbForm>
    </div>
  )
}
