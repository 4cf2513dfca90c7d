import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerbForm } from '#app/components/verb-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { measureNow } from '#server/measurements/gather.ts'

export function loader({ context, request }: LoaderFunctionArgs) {
  requireViewer(context, request)
  return null
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  return refusing(NOTHING_TYPED, async () => {
    const { read, asked } = await measureNow(context.db, { id, by })
    return redirect(`/deliveries/${id}?read=${read}&asked=${asked}`)
  })
}

export default function MeasurePage() {
  const { t } = useTranslation()
  const { deliveryId } = useParams()
  const refusal = useActionData<typeof action>()
  return (
    <VerbForm
      heading={t('measurements.measure')}
      refusal={refusal}
      submit={<button className="button button-main">{t('measurements.measure')}</button>}
      back={`/deliveries/${deliveryId}`}
    />
  )
}
