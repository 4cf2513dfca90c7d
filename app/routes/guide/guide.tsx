import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { GuideSteps } from '#app/components/guide-steps.tsx'
import { Page } from '#app/components/page.tsx'
import { GUIDE_ROLES, GUIDES, type GuideRole } from '#app/guide/guides.ts'
import { found, requireViewer } from '#app/load-context.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.guide.heading ?? ''} · Lan Tỏa` },
]

/** The guide of a part; without one, of the person's own. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { role: own } = requireViewer(context, request)
  const wanted = params.role ?? own
  const role = found(GUIDE_ROLES.find((each) => each === wanted))
  return { role, guide: GUIDES[role] }
}

export default function GuidePage() {
  const { t } = useTranslation()
  const { role, guide } = useLoaderData<typeof loader>()
  return (
    <div lang="vi">
      <Page heading={guide.heading} above={t('guide.title')}>
        <Parts open={role} />
        <p className="mb-8 max-w-[68ch] text-lg">{guide.lead}</p>
        <GuideSteps steps={guide.steps} />
      </Page>
    </div>
  )
}

function Parts({ open }: { open: GuideRole }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('guide.parts')} className="mb-6 flex flex-wrap gap-2 print:hidden">
      {GUIDE_ROLES.map((role) => (
        <Link
          key={role}
          to={`/guide/${role}`}
          className="button aria-[current=page]:border-ink aria-[current=page]:font-semibold"
          aria-current={role === open ? 'page' : undefined}
        >
          {t(`frame.roles.${role}`)}
        </Link>
      ))}
    </nav>
  )
}
