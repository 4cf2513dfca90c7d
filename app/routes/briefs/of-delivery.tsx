import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerLog } from '#app/components/answer-log.tsx'
import { BriefLinks, OpenedLink } from '#app/components/brief-links.tsx'
import { Card } from '#app/components/card.tsx'
import { LookForm } from '#app/components/look-form.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { addBriefLink } from '#server/briefs/links.ts'
import { makeQr } from '#server/documents/qr.ts'
import { qrSvg } from '#server/documents/qr-svg.ts'
import { loadOffice } from './load-office.ts'

export const meta = titled('briefs.office')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  return loadOffice(context, { id: params.deliveryId!, by })
}

/** Opens a link: its address stands in this one answer and nowhere else. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const word = await addBriefLink(context.db, { deliveryId: params.deliveryId!, by })
    const address = new URL(`/briefs/${word}`, context.siteUrl ?? request.url).href
    const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(makeQr(address))).toString('base64')}`
    return data({ opened: { address, picture }, sentence: undefined })
  })
}

/** The office's side of a brief: its links, what the partner answered, and whether the disclosure stands. */
export default function OfficePage() {
  const { t } = useTranslation()
  const { id, partner, standing, disclosure, links, answers, tends, ready } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const opened = answer && 'opened' in answer ? answer.opened : undefined
  const above = <Link to={`/deliveries/${id}`}>{t('briefs.back')}</Link>
  return (
    <Page heading={t('briefs.officeHeading', { partner })} above={above}>
      <Columns aside={<AnswerLog answers={answers} />}>
        <RefusalNotice refusal={opened ? undefined : answer} />
        <Card
          heading={t(`briefs.taken.${standing.taken}`)}
          edge={standing.disclosure === 'missing' ? 'red' : undefined}
        >
          {standing.disclosure ? (
            <p className={standing.disclosure === 'missing' ? 'text-accent' : 'text-green'}>
              {t(`briefs.disclosure.${standing.disclosure}`)}
            </p>
          ) : null}
          <p className="hint mt-2">{t('briefs.mustSay')}</p>
          <p lang="vi">“{disclosure}”</p>
        </Card>
        {tends && standing.disclosure ? <LookForm deliveryId={id} /> : null}
        {opened ? <OpenedLink {...opened} /> : null}
        <BriefLinks deliveryId={id} links={links} mayClose={tends}>
          {tends && ready ? (
            <Form method="post" preventScrollReset>
              <button className="button button-main">{t('briefs.linkNew')}</button>
            </Form>
          ) : null}
        </BriefLinks>
      </Columns>
    </Page>
  )
}
