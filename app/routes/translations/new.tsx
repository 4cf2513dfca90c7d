import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { TextArea, TextField } from '#app/components/field.tsx'
import { Columns } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { LANGUAGES } from '#server/stations/languages.ts'
import { addTranslation } from '#server/translations/translations.ts'

const filled = (most: number) =>
  z
    .string({ error: fault('translations.fill') })
    .trim()
    .min(1, { error: fault('translations.fill') })
    .max(most)
const date = z.iso.date({ error: fault('messages.dateFault') })

const NewTranslation = z.object({
  text: filled(20_000),
  translator: filled(120),
  translatedOn: date,
  reader: filled(120),
  readOn: date,
})

/** The language stands in the address: `?language=km`. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const { headline, keyMessage, body, callToAction, texts } = message.revision
  const written = [headline, keyMessage, body, callToAction]
    .filter(Boolean)
    .map(withoutTokens)
    .join('\n\n')
  return {
    id: message.id,
    language: languageOf(request),
    name: found(LANGUAGES[languageOf(request)])[context.language],
    source: texts.loudspeaker?.text ?? written,
    today: toWallClock(instant()).date,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: NewTranslation })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const messageId = params.messageId!
    const language = languageOf(request)
    await addTranslation(context.db, { messageId, language, ...submission.value, by })
    return redirect(`/messages/${messageId}/translations`)
  })
}

export default function NewTranslationPage() {
  const { t } = useTranslation()
  const { id, language, name, source, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewTranslation>>({
    lastResult: answer?.result,
    defaultValue: { translatedOn: today, readOn: today },
  })
  const original = (
    <Card heading={t('translations.source')}>
      <p lang="vi" className="break-words whitespace-pre-wrap">
        {source}
      </p>
    </Card>
  )
  return (
    <Columns aside={original}>
      <VerbForm
        {...getFormProps(form)}
        heading={t('translations.addHeading', { name })}
        refusal={answer}
        submit={<button className="button button-main">{t('frame.save')}</button>}
        back={`/messages/${id}/translations`}
      >
        <p className="hint">{t('translations.what')}</p>
        <TextArea field={fields.text} label={t('translations.text')} rows={10} lang={language} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField field={fields.translator} label={t('translations.translator')} />
          <TextField
            field={fields.translatedOn}
            label={t('translations.translatedOn')}
            type="date"
          />
          <TextField field={fields.reader} label={t('translations.reader')} />
          <TextField field={fields.readOn} label={t('translations.readOn')} type="date" />
        </div>
      </VerbForm>
    </Columns>
  )
}

function languageOf(request: Request): string {
  return new URL(request.url).searchParams.get('language') ?? ''
}
