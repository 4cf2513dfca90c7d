import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readUpload } from '#app/read-upload.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { noteBounce } from '#server/press/letters.ts'
import { BOUNCE_AT_MOST } from '#server/press/read-bounce.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id } = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  return { id }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const deliveryId = params.deliveryId!
  const { form, file } = await readUpload(request)
  const raw = form && (file ?? Buffer.from(String(form.get('text') ?? '')))
  if (!raw || raw.length > BOUNCE_AT_MOST)
    return data({ sentence: { word: 'press.bounce.large', values: {} } }, 413)
  return refusing(NOTHING_TYPED, async () => {
    await noteBounce(context.db, { deliveryId, raw, by })
    return redirect(`/deliveries/${deliveryId}`)
  })
}

/** A letter came back: its report says of whom, and whether for good. */
export default function BouncePage() {
  const { t } = useTranslation()
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <section className="card screen-only" aria-label={t('press.bounce.title')}>
      <h2 className="mb-3">{t('press.bounce.title')}</h2>
      <RefusalNotice refusal={answer} />
      <Form method="post" encType="multipart/form-data" className="grid grid-cols-1 gap-4">
        <p>{t('press.bounce.what')}</p>
        <label className="block font-medium">
          {t('press.bounce.file')}
          <input
            type="file"
            name="file"
            accept=".eml,message/rfc822"
            className="field mt-1 font-normal"
          />
        </label>
        <label className="block font-medium">
          {t('press.bounce.text')}
          <textarea name="text" rows={6} className="field mt-1 font-normal" />
        </label>
        <div className="flex flex-wrap gap-2">
          <button className="button button-main">{t('press.bounce.submit')}</button>
          <Link className="button" to={`/deliveries/${id}`} preventScrollReset>
            {t('frame.cancel')}
          </Link>
        </div>
      </Form>
    </section>
  )
}
