import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { ComponentTable } from '#app/components/component-table.tsx'
import { GuardrailBanner } from '#app/components/guardrail-banner.tsx'
import { Columns } from '#app/components/page.tsx'
import { ScoreAdvice } from '#app/components/score-advice.tsx'
import { ScoreInputs } from '#app/components/score-inputs.tsx'
import { ScoreSummary } from '#app/components/score-summary.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { useFormats } from '#app/use-formats.ts'
import { listForMessage } from '#server/deliveries/deliveries.ts'
import { lastKeptAt } from '#server/measurements/measured.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listGuardrails } from '#server/scores/guardrails.ts'
import { findScore } from '#server/scores/scores.ts'
import { shownScore } from './shown-score.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { db } = context
  const by = requireViewer(context, request)
  const { id: messageId, campaign } = found(await findMessage(db, { id: params.messageId!, by }))
  const stored = await findScore(db, { messageId })
  if (!stored) return { score: undefined }
  const deliveries = await listForMessage(db, { messageId, by })
  const measuredAt = await lastKeptAt(db, { deliveryIds: deliveries.map(({ id }) => id) })
  return {
    messageId,
    rehearsal: campaign.rehearsal === 1,
    score: shownScore(stored, { deliveries, language: context.language }),
    guardrails: await listGuardrails(db, { messageId }),
    newer: measuredAt && measuredAt > stored.computedAt ? measuredAt : undefined,
  }
}

/** Stage 5: what the message came to, said no surer than it is, with everything it was computed from. */
export default function ScorePage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const data = useLoaderData<typeof loader>()
  if (!data.score) return <Unscored />
  const { messageId, rehearsal, newer, score, guardrails } = data
  const inputs = score.groups.flatMap((group) => group.inputs)
  const measured = inputs.filter(({ s }) => s !== undefined).length
  return (
    <section aria-labelledby="verdict">
      <GuardrailBanner guardrails={guardrails} />
      <h2 id="verdict" className="text-2xl">
        {t(`scores.verdict.${score.verdict}`)}
      </h2>
      {rehearsal ? (
        <p className="mt-1 font-medium text-rehearsal">{t('scores.rehearsal')}</p>
      ) : null}
      {newer ? (
        <p role="status" className="mt-3 rounded-lg bg-blue-pale px-4 py-3 text-blue">
          {t('scores.newer', { moment: moment(newer) })}
        </p>
      ) : null}
      <div className="mt-4 grid gap-5">
        <Columns
          aside={
            <>
              <ScoreAdvice advice={score.advice} />
              <Again messageId={messageId} />
            </>
          }
        >
          <ScoreSummary summary={score.summary} />
          <Card heading={t('scores.where')}>
            <ComponentTable components={score.components} />
          </Card>
        </Columns>
        <Card heading={t('scores.inputs', { count: inputs.length, measured })}>
          <ScoreInputs groups={score.groups} />
        </Card>
      </div>
    </section>
  )
}

function Unscored() {
  const { t } = useTranslation()
  return (
    <>
      <h2 className="mb-3">{t('scores.emptyHeading')}</h2>
      <Empty>{t('scores.empty')}</Empty>
    </>
  )
}

/** The file of the score, and the command that computes it again. */
function Again({ messageId }: { messageId: string }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('scores.again')}>
      <p>
        <a className="button" href={`/messages/${messageId}/score.json`} download>
          {t('scores.file')}
        </a>
      </p>
      <p className="mt-3">{t('scores.command')}</p>
      <code className="mt-1 block rounded-lg bg-gray-pale px-3 py-2 break-all">
        npm run -s score &lt; score.json
      </code>
    </Card>
  )
}
