import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

type CampaignSummaryProps = {
  campaign: {
    goal: string
    theme: string
    startsOn: string
    endsOn: string
    targetPeople: number | null
    placeName: string
  }
  /** By what they lie in. */
  places: PlaceGroup[]
}

type PlaceGroup = { parent: string; names: string[] }

/** Places a campaign shows without being asked. */
const UNFOLDED = 5

/** What a campaign is for, whose it is, when, and where. */
export function CampaignSummary({ campaign, places }: CampaignSummaryProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { goal, theme, startsOn, endsOn, targetPeople, placeName } = campaign
  return (
    <Card heading={t('campaigns.about')}>
      <p lang="vi" className="break-words whitespace-pre-wrap">
        {goal}
      </p>
      <dl className="rows mt-3">
        <Term term={t('campaigns.theme')}>{t(`campaigns.themes.${theme}` as never)}</Term>
        <Term term={t('campaigns.time')}>
          {t('campaigns.period', { from: day(startsOn), to: day(endsOn) })}
        </Term>
        <Term term={t('campaigns.owner')}>
          <span lang="vi">{placeName}</span>
        </Term>
        <Term term={t('campaigns.target')}>
          {targetPeople === null
            ? t('campaigns.noTarget')
            : t('campaigns.targetCount', { count: targetPeople })}
        </Term>
        <Term term={t('campaigns.where')}>
          <Places places={places} />
        </Term>
      </dl>
    </Card>
  )
}

/** A few are named; thousands are counted, in all and by province, and named where they are unfolded. */
function Places({ places }: { places: PlaceGroup[] }) {
  const { t } = useTranslation()
  const count = places.reduce((sum, { names }) => sum + names.length, 0)
  if (count <= UNFOLDED)
    return places.map(({ parent, names }) => (
      <p key={parent} lang="vi">
        {names.join(', ')} <span className="hint">({parent})</span>
      </p>
    ))
  return (
    <Fold summary={t('campaigns.placesFold', { count })}>
      {places.map(({ parent, names }) => (
        <Fold key={parent} summary={t('campaigns.placesIn', { parent, count: names.length })}>
          <p lang="vi" className="hint">
            {names.join(', ')}
          </p>
        </Fold>
      ))}
    </Fold>
  )
}

function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-8 cursor-pointer underline underline-offset-3">{summary}</summary>
      <div className="pb-1 pl-4">{children}</div>
    </details>
  )
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3 py-2.5">
      <dt className="hint pt-0.5">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
