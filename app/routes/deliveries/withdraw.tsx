import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { withdraw } from '#server/deliveries/direct.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, destination, state, remoteId } = found(
    await findDelivery(context.db, { id: params.deliveryId!, by }),
  )
  const what = state === 'handed over' ? state : remoteId === null ? 'planned' : 'stands'
  return { id, destination, what } as const
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  return refusing(NOTHING_TYPED, async () => {
    await withdraw(context.db, { id, by })
    return redirect(`/deliveries/${id}`)
  })
}

export default function WithdrawPage() {
  const { t } = useTranslation()
  const { id, destination, what } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const word = what === 'stands' ? 'deliveries.giveUp' : 'deliveries.withdraw'
  return (
    <VerbForm
      heading={t(`${word}.heading`)}
      refusal={refusal}
      submit={<button className="button button-main">{t(`${word}.submit`)}</button>}
      back={`/deliveries/${id}`}
    >
      <p>
        {what === 'stands'
          ? t('deliveries.giveUp.what', { destination })
          : t(`deliveries.withdraw.${what}`, { destination })}
      </p>
    </VerbForm>
  )
}
