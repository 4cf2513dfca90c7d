import { Form, Link, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { likeness } from '#app/likeness.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card, Empty } from './card.tsx'
import { Differing } from './changes.tsx'

export type BesidePost = {
  remoteId: string
  text: string
  at?: string
  link?: string
  waits?: true
  /** Our code stands in it. */
  named: boolean
  /** It is another delivery. */
  taken: boolean
}

type BesideProps = {
  id: string
  destination: string
  code: string
  /** Ours, to the letter, and when it was tried. */
  text: string
  triedAt: string
  seen:
    | { known: 'read'; posts: BesidePost[] }
    | { known: 'unreadable'; reason: { detail?: string } }
    | { known: 'cannot' }
}

/** Our text in one column, what stands on the account in the other; under each other on a phone. */
export function BesidePosts({ id, destination, code, text, triedAt, seen }: BesideProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const posts = seen.known === 'read' ? seen.posts : []
  const likest = posts.find((post) => likeness(text, post.text) !== 'other')
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="lg:sticky lg:top-4">
        <Card heading={t('deliveries.beside.ours', { moment: moment(triedAt) })}>
          <Differing text={text} from={likest?.text ?? text} />
        </Card>
      </div>
      <section className="grid gap-5" aria-label={t('deliveries.beside.theirs', { destination })}>
        {seen.known === 'read' ? null : (
          <Unread {...{ destination, code }} detail={'reason' in seen ? seen.reason.detail : ''} />
        )}
        {seen.known === 'read' && posts.length === 0 ? (
          <Empty>{t('deliveries.beside.none', { destination, moment: moment(triedAt) })}</Empty>
        ) : null}
        {posts.map((post) => (
          <Post key={post.remoteId} post={post} ours={text} />
        ))}
        <Otherwise id={id} sees={posts.length > 0} reads={seen.known === 'read'} />
      </section>
    </div>
  )
}

/** Nothing follows from that: the person looks there. */
function Unread({
  destination,
  code,
  detail,
}: Record<'destination' | 'code', string> & { detail?: string }) {
  const { t } = useTranslation()
  return (
    <Card edge="amber" heading={t('deliveries.beside.unread', { destination })}>
      <p>{t('deliveries.beside.unreadHow', { code })}</p>
      {detail ? (
        <p className="hint mt-1 break-words">{t('deliveries.platformSaid', { detail })}</p>
      ) : null}
    </Card>
  )
}

function Post({ post, ours }: { post: BesidePost; ours: string }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const sending = useNavigation().state !== 'idle'
  const { remoteId, text, at, link, waits, named, taken } = post
  const like = likeness(ours, text)
  const likely = named || like !== 'other'
  const heading = at ? moment(at) : t('deliveries.beside.noTime')
  return (
    <Card heading={heading} edge={likely ? 'violet' : undefined}>
      <p className="hint mb-2">
        {t(`deliveries.beside.like.${like}`)}
        {named ? ` ${t('deliveries.beside.named')}` : null}
        {waits ? ` ${t('deliveries.beside.waits')}` : null}
      </p>
      <Differing text={text} from={like === 'other' ? text : ours} />
      <div className="mt-3 flex flex-wrap gap-2">
        {taken ? (
          <p>{t('deliveries.beside.taken')}</p>
        ) : (
          <Form method="post">
            <input type="hidden" name="remoteId" value={remoteId} />
            <button className={likely ? 'button button-good' : 'button'} disabled={sending}>
              {t('deliveries.beside.same')}
            </button>
          </Form>
        )}
        {link ? (
          <a className="button" href={link} target="_blank" rel="noreferrer">
            {t('deliveries.facts.openLink')}
          </a>
        ) : null}
      </div>
    </Card>
  )
}

/** It is none of them; or, where nothing could be read, what a person found there. */
function Otherwise({ id, sees, reads }: { id: string; sees: boolean; reads: boolean }) {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap gap-2">
      <Link className="button" to={`/deliveries/${id}/absent`}>
        {t(sees ? 'deliveries.beside.noneOfThese' : 'deliveries.verbs.absent')}
      </Link>
      {reads && sees ? null : (
        <Link className="button" to={`/deliveries/${id}/sent`}>
          {t('deliveries.verbs.sent')}
        </Link>
      )}
    </p>
  )
}
