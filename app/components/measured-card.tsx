import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { MeasuringBar, type Measuring } from './measuring.tsx'
import { MetricTable, type ShownMetric } from './metric-table.tsx'
import type { ShownScreenshot } from './screenshot.tsx'

/** What a delivery brought so far, and how to measure it again. */
export function MeasuredCard({
  metrics,
  screenshots,
  measuring,
}: {
  metrics: ShownMetric[]
  screenshots: ShownScreenshot[]
  measuring: Measuring
}) {
  const { t } = useTranslation()
  return (
    <Card heading={t('measurements.ofDelivery')}>
      <JustRead />
      <MetricTable {...{ metrics, screenshots }} caption={t('measurements.ofDelivery')} />
      <MeasuringBar {...measuring} />
    </Card>
  )
}

/** What “Đo ngay” has just brought. */
function JustRead() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [read, asked] = [Number(search.get('read')), Number(search.get('asked'))]
  if (!asked) return null
  return (
    <p role="status" className="mb-2 rounded-lg bg-gray-pale px-3 py-2">
      {read ? t('measurements.measured', { read, asked }) : t('measurements.measuredNone')}
    </p>
  )
}
