import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#app/components/fault.tsx'
import { Navigation, type NavigationEntry } from '#app/components/navigation.tsx'
import { PauseBand } from '#app/components/pause-band.tsx'
import { StopBand } from '#app/components/stop-band.tsx'
import { RehearsalBand } from '#app/components/rehearsal-band.tsx'
import { requireViewer } from '#app/load-context.ts'
import type { Db } from '#server/database.ts'
import { countNeedingPerson } from '#server/deliveries/needs-person.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { mayResume } from '#server/pauses/deciding.ts'
import { findRestoration } from '#server/pauses/pauses.ts'
import { listStops } from '#server/pauses/stops.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const needing = await countNeedingPerson(context.db, { by: viewer })
  const pause = await findRestoration(context.db)
  const { name, role, placeName } = viewer
  return {
    signed: { name, role, placeName },
    entries: entriesFor(viewer, needing),
    rehearsal: context.rehearsal,
    stops: await stopsAround(context.db, viewer),
    pause: pause && {
      takenAt: pause.takenAt,
      mayResume: await mayResume(context.db, { by: viewer }),
    },
  }
}

/** Where publishing is stopped, as the band over every page says it. */
async function stopsAround(db: Db, by: Account) {
  const stops = await listStops(db, { by })
  const here = stops.filter(({ placePath }) => `${by.placePath}/`.startsWith(`${placePath}/`))
  return {
    here: here.map(({ id, placeName, why, words, since }) => ({
      id,
      placeName,
      why,
      words,
      since,
    })),
    below: stops.length - here.length,
  }
}

/** The frame of every page behind the sign-in. */
export default function Desk() {
  return (
    <Frame desk={useLoaderData<typeof loader>()}>
      <main id="main" className="min-w-0 grow px-5 py-6 md:px-9 md:py-8">
        <div className="mx-auto max-w-5xl">
          <Outlet />
        </div>
      </main>
    </Frame>
  )
}

/** A fault of one page keeps the way to all others. */
export function ErrorBoundary() {
  const desk = useRouteLoaderData<typeof loader>('routes/desk')
  return desk ? (
    <Frame desk={desk}>
      <Fault />
    </Frame>
  ) : (
    <Fault />
  )
}

type FrameProps = { desk: ReturnType<typeof useLoaderData<typeof loader>>; children: ReactNode }

function Frame({ desk: { signed, entries, rehearsal, pause, stops }, children }: FrameProps) {
  const { t } = useTranslation()
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3"
      >
        {t('frame.skip')}
      </a>
      {rehearsal ? <RehearsalBand /> : null}
      {pause ? <PauseBand {...pause} /> : null}
      <StopBand stops={stops} />
      <div className="min-h-dvh md:flex print:min-h-0">
        <Navigation entries={entries} signed={signed} />
        {children}
      </div>
    </>
  )
}

function entriesFor(viewer: Account, needing: number): NavigationEntry[] {
  const own = { placePath: viewer.placePath }
  const entries: (NavigationEntry | false)[] = [
    { to: '/', word: 'today', count: needing },
    { to: '/campaigns', word: 'campaigns' },
    { to: viewer.role === 'operator' ? '/deliveries' : '/planned', word: 'calendar' },
    viewer.role !== 'operator' && { to: '/figures', word: 'figures' },
    viewer.role !== 'operator' && { to: '/destinations', word: 'destinations' },
    viewer.role === 'operator' && { to: '/air', word: 'air' },
    { to: '/stations', word: 'stations' },
    viewer.role !== 'operator' && { to: '/lexicon', word: 'lexicon' },
    may(viewer, 'places.add', own) && { to: '/places', word: 'places' },
    may(viewer, 'people.manage', own) && { to: '/people', word: 'people' },
    may(viewer, 'audit.read', own) && { to: '/audit', word: 'audit' },
    { to: '/publishing', word: 'publishing' },
    { to: '/guide', word: 'guide' },
  ]
  return entries.filter((entry) => entry !== false)
}
