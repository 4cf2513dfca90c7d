import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useMatch, useOutlet } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { ClashLines } from '#app/components/clash-lines.tsx'
import { ChartView } from '#app/components/chart-view.tsx'
import { AssistedNote, FigureNotes, MarkedNote } from '#app/components/draft-notes.tsx'
import { ExactText } from '#app/components/exact-text.tsx'
import { FigureRow } from '#app/components/figure-row.tsx'
import { Columns } from '#app/components/page.tsx'
import { PictureView } from '#app/components/picture-view.tsx'
import { RecipientCount } from '#app/components/recipient-count.tsx'
import { Priority } from '#app/components/plan-list.tsx'
import { Remark } from '#app/components/state-badge.tsx'
import { useFormats } from '#app/use-formats.ts'
import { loadApproval } from './load-approval.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadApproval(args)
}

export default function ApprovalPage() {
  const { t } = useTranslation()
  const { stage, items, texts, before, mayDecide, chart, pictures } = useLoaderData<typeof loader>()
  const asked = useOutlet()
  const sendsBack = useMatch('/messages/:messageId/approval/send-back') !== null
  const changed = items.some(({ standing }) => standing === 'changed since')
  return (
    <div className="pb-4">
      <h2 className="mb-3">{t(`approvals.stage.${stage}`)}</h2>
      {changed ? <p className="mb-4 text-accent">{t('approvals.changed')}</p> : null}
      {asked && (mayDecide || !sendsBack) ? <div className="mb-5 max-w-3xl">{asked}</div> : null}
      <Columns aside={<Aside />}>
        <Where />
        {chart ? <ChartView {...chart} /> : null}
        {texts.length === 0 ? (
          <Empty>{t(items.length === 0 ? 'approvals.nothing' : 'approvals.allOut')}</Empty>
        ) : null}
        {texts.map((text) => (
          <ExactText key={text.id} {...text} revision={before} />
        ))}
        <PictureView pictures={pictures} />
      </Columns>
      {stage === 'submitted' && !mayDecide ? (
        <p className="hint mt-5">{t('approvals.waits')}</p>
      ) : null}
      {mayDecide && !sendsBack ? <Decision /> : null}
    </div>
  )
}

/** At the bottom, in reach of a thumb: what it does is said below it. */
function Decision() {
  const { t } = useTranslation()
  const { id, hash, own } = useLoaderData<typeof loader>()
  if (own)
    return <p className="rounded-lg bg-amber-pale px-4 py-3 text-amber">{t('approvals.own')}</p>
  return (
    <div className="screen-only mt-4 border-line bg-paper max-md:sticky max-md:bottom-0 max-md:-mx-5 max-md:border-t max-md:px-5 max-md:py-3">
      <div className="grid max-w-3xl grid-cols-[2fr_3fr] gap-2">
        <Link className="button min-h-14" to={`/messages/${id}/approval/send-back`}>
          {t('approvals.sendBack')}
        </Link>
        <Form method="post" action={`/messages/${id}/approval/approve`}>
          <input type="hidden" name="hash" value={hash} />
          <button className="button button-main min-h-14 w-full text-lg">
            {t('approvals.approve')}
          </button>
        </Form>
      </div>
      <p className="hint mt-2">{t('approvals.whatItDoes')}</p>
    </div>
  )
}

const TONES = {
  approved: 'green',
  'not approved': 'gray',
  'changed since': 'red',
  out: 'blue',
} as const

function Where() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { items, target } = useLoaderData<typeof loader>()
  return (
    <Card heading={t('approvals.where')}>
      {target ? (
        <p className="mb-2">
          {t('approvals.target')} <strong className="font-medium break-all">{target}</strong>
        </p>
      ) : null}
      {items.some(({ priority, standing }) => priority === 'urgent' && standing !== 'out') ? (
        <p className="mb-2 font-medium text-accent">{t('approvals.urgent')}</p>
      ) : null}
      <ul className="rows">
        {items.map(({ id, name, dueAt, standing, priority, clashes, outlets, terms }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-2 py-2">
            <div>
              <span lang="vi">{name}</span>
              <span className="hint block">{moment(dueAt)}</span>
              {terms.map(({ label, value }) => (
                <span key={label} className="hint block break-words">
                  {label}: {value}
                </span>
              ))}
              <Priority priority={priority} />
              {outlets ? <RecipientCount outlets={outlets} /> : null}
              <ClashLines clashes={clashes} />
            </div>
            <Remark tone={TONES[standing]}>{t(`approvals.standing.${standing}`)}</Remark>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Aside() {
  const { t } = useTranslation()
  const { figures, steps, findings, assisted, marked } = useLoaderData<typeof loader>()
  return (
    <>
      <Card
        heading={
          figures.length
            ? t('approvals.figures', { count: figures.length })
            : t('approvals.noFigures')
        }
      >
        <ul className="rows">
          {figures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} />
          ))}
        </ul>
      </Card>
      <FigureNotes findings={findings} />
      <MarkedNote marked={marked} />
      <AssistedNote sentences={assisted} />
      {steps.length ? <Steps steps={steps} /> : null}
    </>
  )
}

function Steps({ steps }: { steps: ReturnType<typeof useLoaderData<typeof loader>>['steps'] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <Card heading={t('approvals.steps')}>
      <ol className="rows">
        {steps.map(({ id, step, name, at, revision, words }) => (
          <li key={id} className="py-2">
            {t('approvals.stepLine', {
              step: t(`approvals.step.${step}`),
              name,
              at: moment(at),
              revision,
            })}
            {words ? (
              <q lang="vi" className="mt-1 block text-quiet">
                {words}
              </q>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
