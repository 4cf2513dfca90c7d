import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import {
  FigureRemarks,
  FigureRow,
  FigureSource,
  FigureValue,
  Joined,
} from '#app/components/figure-row.tsx'
import { FindingText, keyOf } from '#app/components/finding-list.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { useFormats } from '#app/use-formats.ts'
import { listFigures } from '#server/figures/figures.ts'
import { listUses } from '#server/messages/figure-uses.ts'
import { findAccount } from '#server/people/accounts.ts'
import { findPlace } from '#server/places/places.ts'
import { findingsOf } from './shown-findings.ts'
import { requireFigure } from './require-figure.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.figure.indicator ?? ''} · Lan Tỏa` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { figure, by, allowed } = await requireFigure(args)
  const { db } = args.context
  const place = await findPlace(db, figure.placeCode)
  const nameOf = async (id: string | null) => (id ? (await findAccount(db, id))?.name : undefined)
  const mayChange = allowed('figures.add') && !figure.ended
  return {
    ...{ figure, placeName: place ? `${place.type} ${place.name}` : '', mayChange },
    findings: figure.ended ? [] : findingsOf(figure, await listFigures(db, { by })),
    uses: await listUses(db, { figureIds: [figure.id], by }),
    names: {
      createdBy: await nameOf(figure.createdBy),
      verifiedBy: await nameOf(figure.verifiedBy),
      endedBy: await nameOf(figure.endedBy),
    },
    mayVerify:
      allowed('figures.verify') &&
      !figure.verifiedAt &&
      !figure.ended &&
      figure.createdBy !== by.id,
  }
}

/** One figure: all that is known of it, who uses it, and what became of it. */
export default function FigurePage() {
  const { t } = useTranslation()
  const { figure } = useLoaderData<typeof loader>()
  const heading = (
    <>
      <FigureValue figure={figure} /> <Joined parts={[figure.indicator, figure.about]} />
    </>
  )
  return (
    <Page heading={heading} above={<Link to="/figures">{t('figures.title')}</Link>}>
      <Columns aside={<Uses />}>
        {figure.ended ? <Ended /> : <Findings />}
        <Facts />
        <Verbs />
      </Columns>
    </Page>
  )
}

/** What to look at before it is used, with the figures it does not agree with. */
function Findings() {
  const { t } = useTranslation()
  const { findings, figure } = useLoaderData<typeof loader>()
  if (findings.length === 0) return null
  return (
    <Card heading={t('figures.findings.headingHere', { count: findings.length })} edge="amber">
      <ul className="rows">
        {findings.map((finding) => (
          <li key={keyOf(finding)} className="py-2">
            <FindingText finding={finding} />
            <ul>
              {finding.figures
                .filter(({ id }) => id !== figure.id)
                .map((other) => (
                  <FigureRow key={other.id} figure={other} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Ended() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { figure, names } = useLoaderData<typeof loader>()
  const heading = t(`figures.endedHeading.${figure.ended!}`)
  return (
    <Card heading={heading} edge="red">
      <p>
        {t('figures.endedBy', { name: names.endedBy ?? '', at: moment(figure.endedAt!) })}{' '}
        <q lang="vi">{figure.endedWhy}</q>
      </p>
      {figure.successorId ? (
        <p className="mt-2">
          <Link to={`/figures/${figure.successorId}`}>{t('figures.successor')}</Link>
        </p>
      ) : null}
    </Card>
  )
}

function Facts() {
  const { t } = useTranslation()
  const { day, moment, number } = useFormats()
  const { figure, placeName, names } = useLoaderData<typeof loader>()
  const { numerator, denominator } = figure
  const share = numerator !== null && denominator !== null
  return (
    <Card>
      <p className="flex flex-wrap gap-2">
        <FigureRemarks figure={figure} />
      </p>
      <FigureSource figure={figure} />
      <dl className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-[max-content_1fr]">
        <Fact label={t('figures.share')} when={share}>
          {t('figures.shareOf', {
            numerator: number(numerator ?? 0),
            denominator: number(denominator ?? 0),
          })}
        </Fact>
        <Fact label={t('figures.period')} when={figure.period} vi>
          {figure.period}
        </Fact>
        <Fact label={t('figures.quote')} when={figure.quote} vi>
          <q>{figure.quote}</q>
        </Fact>
        <Fact label={t('figures.published')} when={figure.published}>
          {day(figure.published ?? '')}
        </Fact>
        <Fact label={t('figures.accessed')} when={figure.accessed}>
          {day(figure.accessed ?? '')}
        </Fact>
        <Fact label={t('figures.geography')} when={figure.geography}>
          {t(`figures.geographies.${figure.geography ?? 'after'}`)}
        </Fact>
        <Fact label={t('figures.standard')} when={figure.standard}>
          {t(`figures.standards.${figure.standard ?? '10'}`)}
        </Fact>
        <Fact label={t('figures.ledger')} when={placeName} vi>
          {placeName}
        </Fact>
        <Fact label={t('figures.addedBy')} when={names.createdBy}>
          {names.createdBy}, {moment(figure.createdAt)}
        </Fact>
        <Fact label={t('figures.verifiedBy')} when>
          {figure.verifiedAt
            ? `${names.verifiedBy ?? ''}, ${moment(figure.verifiedAt)}`
            : t('figures.notVerified')}
        </Fact>
      </dl>
    </Card>
  )
}

type FactProps = { label: string; when: unknown; vi?: true; children: ReactNode }

function Fact({ label, when, vi, children }: FactProps) {
  if (!when) return null
  return (
    <>
      <dt className="text-quiet">{label}</dt>
      <dd lang={vi ? 'vi' : undefined} className="break-words">
        {children}
      </dd>
    </>
  )
}

function Verbs() {
  const { t } = useTranslation()
  const { figure, mayChange, mayVerify } = useLoaderData<typeof loader>()
  if (!mayChange && !mayVerify) return null
  return (
    <div className="screen-only flex flex-wrap gap-2">
      {mayVerify ? (
        <Form method="post" action={`/figures/${figure.id}/verify`}>
          <button className="button">{t('figures.verify')}</button>
        </Form>
      ) : null}
      {mayChange ? (
        <>
          <Link className="button" to={`/figures/${figure.id}/replace`}>
            {t('figures.replace')}
          </Link>
          <Link className="button" to={`/figures/${figure.id}/withdraw`}>
            {t('figures.withdraw')}
          </Link>
        </>
      ) : null}
    </div>
  )
}

function Uses() {
  const { t } = useTranslation()
  const { uses } = useLoaderData<typeof loader>()
  return (
    <Card heading={t('figures.uses', { count: uses.length })}>
      <ul className="rows">
        {uses.map(({ messageId, headline }) => (
          <li key={messageId} className="py-2">
            <Link to={`/messages/${messageId}`} lang="vi">
              {headline}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
