import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextArea } from '#app/components/field.tsx'
import { Card } from '#app/components/card.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { TextNotices, type Notices } from '#app/components/text-notices.tsx'
import { SessionLengths } from '#app/components/session-lengths.tsx'
import { SpeechNotes, SpokenText } from '#app/components/spoken-script.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { readForm } from '#app/read-form.ts'
import { useFormats } from '#app/use-formats.ts'
import { useNotices } from '#app/use-notices.ts'
import { useLiveSpeech, type LiveSpeech } from '#app/use-live-speech.ts'
import { shownNotices } from './shown-notices.ts'
import { shownSpeech } from './shown-speech.ts'
import { findMessage, saveText } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { may } from '#server/people/permissions.ts'
import { listSessionsWith } from '#server/plans/sessions.ts'

const EditedText = z.object({
  text: z
    .string({ error: fault('messages.missing') })
    .max(100_000)
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n')),
  basedOn: z.coerce.number().int(),
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const texts = await listTexts(context.db, { message, by })
  const { label, speech, ...text } = found(texts.find(({ channel }) => channel === params.channel))
  const reader = { language: context.language, mayEditLexicon: may(by, 'lexicon.edit', by) }
  const spoken = speech?.parts.map((part) => part.spoken).join('') ?? ''
  return {
    sessions: await listSessionsWith(context.db, { messageId: message.id, text: spoken }),
    id: message.id,
    number: message.revision.number,
    text: {
      ...text,
      notices: shownNotices(text, context.language),
      label: label[context.language],
      speech: speech && shownSpeech(speech, reader),
    },
  }
}

export const shouldRevalidate = () => true

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: EditedText })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await saveText(context.db, { by, messageId, channel: params.channel!, ...submission.value })
    return redirect(`/messages/${messageId}`)
  })
}

export default function TextPage() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { id, number: revision, text, sessions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const overtaken = answer?.reason === 'messages.editedMeanwhile'
  const typed = answer?.result.initialValue
  const channel = text.label
  const [form, fields] = useForm<z.input<typeof EditedText>>({
    lastResult: answer?.result,
    defaultValue: { text: text.text },
  })
  const most = number(text.maxCharacters)
  const { live, listen } = useLiveSpeech(id)
  const typing = useNotices(`/messages/${id}/texts/${text.channel}/notices`)
  const notices = typing.live ?? text.notices
  return (
    <div className="max-w-3xl">
      <h2 className="mb-3">{t('messages.textHeading', { channel })}</h2>
      <RefusalNotice refusal={answer} />
      <Form
        method="post"
        {...getFormProps(form)}
        onInput={text.speech ? listen : typing.listen}
        className="card grid gap-4"
      >
        <input
          type="hidden"
          name="basedOn"
          value={overtaken || !typed ? revision : String(typed.basedOn)}
        />
        <TextArea
          field={fields.text}
          label={t('messages.textFor', { channel })}
          hint={`${t('messages.textHint', { channel })} ${t('messages.length', { count: text.text.length, most })}.`}
          rows={14}
        />
        <TextNotices {...notices} />
        <FormEnd does={t('frame.save')} back={`/messages/${id}`} />
      </Form>
      {notices.instead ? <Instead instead={notices.instead} basedOn={revision} /> : null}
      {text.speech ? <Aloud {...(live ?? { speech: text.speech, sessions })} /> : null}
      {text.edited === 'no' ? null : (
        <Form
          method="post"
          action={`/messages/${id}/texts/${text.channel}/follow`}
          className="mt-4"
        >
          <input type="hidden" name="basedOn" value={revision} />
          <button className="button">{t('messages.follow')}</button>
        </Form>
      )}
    </div>
  )
}

type InsteadProps = { instead: NonNullable<Notices['instead']>; basedOn: number }

/** The text in another form: taking it saves it as the text of this channel. */
function Instead({ instead, basedOn }: InsteadProps) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="card mt-4 grid gap-3">
      <h3>{instead.label}</h3>
      <p lang="vi" className="break-words whitespace-pre-wrap">
        {instead.text}
      </p>
      <input type="hidden" name="text" value={instead.text} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <p>
        <button className="button">{t('messages.takeInstead')}</button>
      </p>
    </Form>
  )
}

/** How the script is read aloud, while it is being written. */
function Aloud({ speech, sessions }: LiveSpeech) {
  const { t } = useTranslation()
  return (
    <div className="mt-4">
      <Card heading={t('speech.aloud')}>
        <SessionLengths sessions={sessions} />
        <SpokenText parts={speech.parts} />
        <SpeechNotes speech={speech} />
      </Card>
    </div>
  )
}
