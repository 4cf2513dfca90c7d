import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useOutletContext } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ChannelTexts } from '#app/components/channel-texts.tsx'
import { DraftFields } from '#app/components/draft-fields.tsx'
import { DraftText, Returned, Theirs } from '#app/components/draft-text.tsx'
import { ChartView, PosterFiles } from '#app/components/chart-view.tsx'
import { AssistedNote, FigureNotes, PlainNote } from '#app/components/draft-notes.tsx'
import { DueCorrections } from '#app/components/due-corrections.tsx'
import { EndedFigures } from '#app/components/ended-figures.tsx'
import { NumberList } from '#app/components/number-list.tsx'
import { Columns } from '#app/components/page.tsx'
import { PictureEditor } from '#app/components/picture-editor.tsx'
import { PictureView } from '#app/components/picture-view.tsx'
import { PlanList } from '#app/components/plan-list.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { StageNote } from '#app/components/stage-note.tsx'
import { UnsavedDraft } from '#app/components/unsaved-draft.tsx'
import { DraftForm } from '#app/draft-form.ts'
import { localDay, time } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { useFormats } from '#app/use-formats.ts'
import { useLiveSpeech } from '#app/use-live-speech.ts'
import { loadDraft } from './load-draft.ts'
import type { Unsaved } from './message.tsx'
import { findMessage, saveRevision } from '#server/messages/messages.ts'

const Revised = DraftForm.extend({ basedOn: z.coerce.number().int() })

export function loader(args: LoaderFunctionArgs) {
  return loadDraft(args)
}

/** A refused save shows the other's revision beside what was typed, so the page is read anew then, too. */
export const shouldRevalidate = () => true

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const messageId = params.messageId!
  const message = found(await findMessage(db, { id: messageId, by }))
  const submission = parseWithZod(await readForm(request), { schema: Revised })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { basedOn, ...written } = submission.value
    const draft = { ...message.revision, ...written }
    await saveRevision(db, { by, messageId, basedOn, draft })
    return redirect(`/messages/${messageId}`)
  })
}

export default function DraftPage() {
  const { t } = useTranslation()
  const { id, revision, texts, plans, stage, changed, returned, mayDraft, ...more } =
    useLoaderData<typeof loader>()
  const { sessions, languages, numbers, ended, chart, wantsChart, plain, findings, due } = more
  const { unsaved } = useOutletContext<Unsaved>()
  const of = { messageId: id, basedOn: revision.number, mayDraft }
  const { live, listen, forget } = useLiveSpeech(id)
  // What was typed is saved: its own reading stands there now.
  useEffect(forget, [revision.number, forget])
  const aside = (
    <>
      <NumberList {...of} numbers={numbers} unsaved={unsaved} />
      <FigureNotes findings={findings} />
      <PlanList messageId={id} plans={plans} mayPlan={mayDraft} />
      <ChannelTexts
        messageId={id}
        texts={texts}
        mayEdit={mayDraft}
        live={live}
        {...{ sessions, languages }}
      />
      <PlainNote plain={plain} />
      <AssistedNote sentences={revision.assisted} />
    </>
  )
  return (
    <Columns aside={aside}>
      <StageNote stage={stage} changed={changed} />
      {returned ? <Returned {...returned} /> : null}
      {more.corrected ? (
        <p>
          <Link to={`/messages/${more.corrected.id}`} lang="vi">
            {t('corrections.corrects', more.corrected)}
          </Link>
        </p>
      ) : null}
      <DueCorrections due={due} mayDraft={mayDraft} />
      <EndedFigures {...of} ended={ended} />
      {mayDraft ? (
        <DraftEditor key={revision.number} listen={listen} />
      ) : (
        <DraftText draft={revision}>
          <SavedLine />
        </DraftText>
      )}
      {mayDraft ? (
        <PictureEditor {...of} {...more.pictures} unsaved={unsaved} />
      ) : (
        <PictureView {...more.pictures} />
      )}
      {chart ? <ChartView {...chart} /> : <PosterFiles messageId={id} />}
      {revision.target ? (
        <p className="screen-only">
          <Link className="button" to={`/messages/${id}/links`}>
            {t('links.open')}
          </Link>
        </p>
      ) : null}
      {mayDraft && (chart ?? wantsChart) ? (
        <p className="screen-only">
          <Link className="button" to={`/messages/${id}/chart`}>
            {t(chart ? 'charts.change' : 'charts.add')}
          </Link>
        </p>
      ) : null}
    </Columns>
  )
}

function DraftEditor({ listen }: Pick<ReturnType<typeof useLiveSpeech>, 'listen'>) {
  const { t } = useTranslation()
  const { id, revision, figures, more } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { setUnsaved } = useOutletContext<Unsaved>()
  const element = useRef<HTMLFormElement>(null)
  const overtaken = answer?.reason === 'messages.editedMeanwhile'
  const [form, fields] = useForm<z.input<typeof Revised>>({
    lastResult: answer?.result,
    defaultValue: { ...revision, embargo: wallClock(revision.embargo) },
  })
  const typed = answer?.result.initialValue
  const basedOn = overtaken || !typed ? revision.number : String(typed.basedOn)
  const chosen = typed ? [typed.figureIds ?? []].flat().map(String) : revision.figureIds
  return (
    <div>
      <RefusalNotice refusal={answer} />
      {overtaken && typed ? <Theirs revision={revision} typed={typed} /> : null}
      <UnsavedDraft form={element} name={`message ${id}`} saved={String(revision.number)} />
      <Form
        method="post"
        action={`/messages/${id}?index`}
        {...getFormProps(form)}
        ref={element}
        onInput={(event) => {
          setUnsaved(true)
          listen(event)
        }}
        preventScrollReset
        className="card grid gap-4"
      >
        <input type="hidden" name="basedOn" value={basedOn} />
        <DraftFields
          fields={fields}
          figures={figures}
          chosen={chosen}
          more={more}
          ledger={`/messages/${id}/figures`}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button className="button">{t('messages.saveDraft')}</button>
          <Link className="button" to={`/messages/${id}/assist`}>
            {t('assist.title')}
          </Link>
          <SavedLine />
        </div>
      </Form>
    </div>
  )
}

/** As the control for a day and a time has it: `2026-11-27T08:00` of the clock in Viet Nam. */
function wallClock(embargo: string | null): string {
  return embargo ? `${localDay(embargo)}T${time(embargo)}` : ''
}

function SavedLine() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, revision } = useLoaderData<typeof loader>()
  const { unsaved } = useOutletContext<Unsaved>()
  const { number, author, createdAt } = revision
  return (
    <p className="hint" role="status">
      {unsaved
        ? t('messages.notSaved')
        : t('messages.saved', { number, author, at: moment(createdAt) })}{' '}
      · <Link to={`/messages/${id}/history`}>{t('messages.history')}</Link>
    </p>
  )
}
