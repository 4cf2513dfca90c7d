import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { Remark } from '#app/components/state-badge.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { useFormats } from '#app/use-formats.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { LANGUAGES } from '#server/stations/languages.ts'
import { listNeeded } from '#server/translations/needed.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  const needed = await listNeeded(context.db, { message })
  return {
    id: message.id,
    mayAdd: may(by, 'messages.draft', message.campaign),
    needed: needed.map(({ language, ...one }) => ({
      ...one,
      language,
      name: LANGUAGES[language]?.[context.language] ?? language,
    })),
  }
}

/** Which languages the stations of a message need, and which of them somebody has translated it into. */
export default function TranslationsPage() {
  const { t } = useTranslation()
  const { id, mayAdd, needed } = useLoaderData<typeof loader>()
  const missing = needed.filter(({ standing }) => standing !== 'there').length
  return (
    <div className="grid max-w-3xl gap-4">
      <h2>
        {missing === 0 && needed.length > 0
          ? t('translations.complete', { count: needed.length })
          : t('translations.heading', { count: needed.length, missing })}
      </h2>
      <p className="text-quiet">{t('translations.what')}</p>
      {needed.map((one) => (
        <Language key={one.language} messageId={id} needed={one} mayAdd={mayAdd} />
      ))}
    </div>
  )
}

type Needed = Awaited<ReturnType<typeof loader>>['needed'][number]

function Language({
  messageId,
  needed: { language, name, standing, translation },
  mayAdd,
}: {
  messageId: string
  needed: Needed
  mayAdd: boolean
}) {
  const { t } = useTranslation()
  const { day } = useFormats()
  return (
    <Card heading={name} note={<Standing standing={standing} />}>
      {translation ? (
        <>
          <p lang={language} className="break-words whitespace-pre-wrap">
            {translation.text}
          </p>
          <p className="hint mt-2">
            {t('translations.by', {
              ...translation,
              translatedOn: day(translation.translatedOn),
              readOn: day(translation.readOn),
            })}
          </p>
        </>
      ) : null}
      {mayAdd ? (
        <Link
          className="button screen-only mt-3"
          to={`/messages/${messageId}/translations/new?language=${language}`}
        >
          {translation ? t('translations.again') : t('translations.add', { name })}
        </Link>
      ) : null}
    </Card>
  )
}

function Standing({ standing }: Pick<Needed, 'standing'>) {
  const { t } = useTranslation()
  if (standing === 'there') return null
  return (
    <Remark tone={standing === 'missing' ? 'red' : 'amber'}>{t(`translations.${standing}`)}</Remark>
  )
}
