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
import { ChartView } from '#app/components/chart-view.tsx'
import { AssistedNote, FigureNotes, PlainNote } from '#app/components/draft-notes.tsx'
import { DueCorrections } from '#app/components/due-corrections.tsx'
import { EndedFigures } from '#app/components/ended-figures.tsx'
import { NumberList } from '#app/components/number-list.tsx'
import { Columns } from '#app/components/page.tsx'
import { PlanList } from '#app/components/plan-list.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { StageNote } from '#app/components/stage-note.tsx'
import { UnsavedDraft } from '#app/components/unsaved-draft.tsx'
import { DraftForm } from '#app/draft-form.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { useFormats } from '#app/use-formats.ts'
import { useLiveSpeech } from '#app/use-live-speech.ts'
import type { Unsaved } from './message.tsx'
import { chartOf } from '#app/routes/charts/require-story.ts'
import { shownIf } from '#app/routes/charts/shown-chart.ts'
import { findingsAbout, toldAsCurrent } from '#app/routes/figures/shown-findings.ts'
import { choiceOf } from './figure-choice.ts'
import { shownNumbers } from './shown-numbers.ts'
import { shownPlain } from './shown-plain.ts'
import { shownSpeech } from './shown-speech.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { listForMessage } from '#server/deliveries/deliveries.ts'
import { listDue } from '#server/corrections/corrections.ts'
import type { Db } from '#server/database.ts'
import { listFiguresById, listUsableFigures } from '#server/figures/figures.ts'
import { asRead } from '#server/messages/as-read.ts'
import { findMessage, saveRevision, type Message } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { phrasesFor } from '#server/plain/plain-phrases.ts'
import { listFindings } from '#server/plans/airtime.ts'
import { listSessionsWith } from '#server/plans/sessions.ts'
import { listNeeded } from '#server/translations/needed.ts'

const Revised = DraftForm.extend({ basedOn: z.coerce.number().int() })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const message = found(await findMessage(db, { id: params.messageId!, by }))
  const { items, stage, steps } = await getStanding(db, { messageId: message.id })
  const deliveries = await listForMessage(db, { messageId: message.id, by })
  const mayDraft = may(by, 'messages.draft', message.campaign)
  const findings = await listFindings(
    db,
    items.filter(({ out }) => !out),
  )
  const reader = { language: context.language, mayEditLexicon: may(by, 'lexicon.edit', by) }
  const shownTexts = await listTexts(db, { message, by })
  const parts = shownTexts.find(({ speech }) => speech)?.speech?.parts ?? []
  const text = parts.map(({ spoken }) => spoken).join('')
  const needed = await listNeeded(db, { message })
  const usable = await listUsableFigures(db, { used: message.revision.figureIds, by })
  return {
    sessions: await listSessionsWith(db, { messageId: message.id, text }),
    languages: {
      count: needed.length,
      missing: needed.filter(({ standing }) => standing !== 'there').length,
    },
    id: message.id,
    revision: mayDraft ? message.revision : asRead(message.revision),
    ...(mayDraft ? choiceOf(message.figures, usable) : { figures: message.figures, more: 0 }),
    numbers: shownNumbers(message, usable),
    ended: await listEnded(db, message),
    plain: shownPlain(message.revision, await phrasesFor(db, { by })),
    findings: [...toldAsCurrent(message), ...findingsAbout(message.figures, usable)],
    due: await listDue(db, { by, messageId: message.id }),
    corrected: await headlineOf(db, { id: message.corrects, by }),
    chart: shownIf(chartOf(message)),
    wantsChart: message.kind === 'data-story' && message.figures.length > 0,
    texts: shownTexts.map(({ label, speech, ...text }) => ({
      ...text,
      label: label[context.language],
      speech: speech && shownSpeech(speech, reader),
    })),
    plans: items.map(({ id, dueAt, destination, standing, priority }) => ({
      ...{ id, dueAt, standing, priority, name: destination.name },
      findings: findings.get(id) ?? [],
      state: deliveries.find((delivery) => delivery.id === id)?.state ?? 'not approved',
    })),
    stage,
    changed: items.some(({ standing }) => standing === 'changed since'),
    returned: stage === 'returned' ? steps.at(-1) : undefined,
    mayDraft,
  }
}

/** The figures of a message that hold no longer, each with the one in its place. */
async function listEnded(db: Db, { figures }: Message) {
  const ended = figures.filter((figure) => figure.ended)
  const successors = await listFiguresById(
    db,
    ended.flatMap(({ successorId }) => successorId ?? []),
  )
  return ended.map((figure) => ({
    figure,
    successor: successors.find(({ id }) => id === figure.successorId),
  }))
}

async function headlineOf(db: Db, { id, by }: { id: string | null; by: Account }) {
  const message = id && (await findMessage(db, { id, by }))
  return message ? { id: message.id, headline: message.revision.headline } : undefined
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
      {chart ? <ChartView {...chart} /> : null}
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
    defaultValue: revision,
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
