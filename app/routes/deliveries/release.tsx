import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerbForm } from '#app/components/verb-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { release } from '#server/deliveries/direct.ts'

export function loader({ context, request }: LoaderFunctionArgs) {
  requireViewer(context, request)
  return null
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  return refusing(NOTHING_TYPED, async () => {
    await release(context.db, { id, by })
    return redirect(`/deliveries/${id}`)
  })
}

export default function ReleasePage() {
  const { t } = useTranslation()
  const { deliveryId } = useParams()
  const refusal = useActionData<typeof action>()
  return (
    <VerbForm
      heading={t('deliveries.release.heading')}
      refusal={refusal}
      submit={<button className="button button-main">{t('deliveries.verbs.release')}</button>}
      back={`/deliveries/${deliveryId}`}
    >
      <p>{t('deliveries.release.what')}</p>
    </VerbForm>
  )
}
