import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { RehearsalMark } from './rehearsal-mark.tsx'

export type ShownCampaign = {
  id: string
  name: string
  theme: string
  startsOn: string
  endsOn: string
  placeName: string
  rehearsal: 0 | 1
}

/** A campaign in a list: its name, whose it is, what for, and when. */
export function CampaignRow({ campaign }: { campaign: ShownCampaign }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, name, theme, startsOn, endsOn, placeName, rehearsal } = campaign
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words">
          <Link to={`/campaigns/${id}`} lang="vi">
            {name}
          </Link>
        </p>
        <p className="hint">
          <span lang="vi">{placeName}</span> · {t(`campaigns.themes.${theme}` as never)} ·{' '}
          {t('campaigns.period', { from: day(startsOn), to: day(endsOn) })}
        </p>
      </div>
      {rehearsal ? <RehearsalMark /> : null}
    </li>
  )
}
