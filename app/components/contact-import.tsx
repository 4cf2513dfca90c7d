import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ContactFaults, type ContactFaultAt } from './contact-faults.tsx'
import type { ShownContact } from './contact-table.tsx'
import { FormEnd } from './form-end.tsx'
import { Page } from './page.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type Row = Omit<ShownContact, 'id'>
type Preview = { added: Row[]; there: number }

type Answer =
  | { text?: string; faults: ContactFaultAt[] }
  | { text: string; preview: Preview }
  | { sentence?: Sentence; result: { initialValue?: Record<string, unknown> | null } }

type ContactImportProps = { destinationId: string; name: string; answer: Answer | undefined }

/** A list of contacts: chosen or pasted, then whom it would add, or what has to be mended in it. */
export function ContactImport({ destinationId, name, answer }: ContactImportProps) {
  const { t } = useTranslation()
  const list = `/destinations/${destinationId}/contacts`
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const text = answer && textOf(answer)
  return (
    <Page
      heading={
        preview
          ? t('press.import.checked', { count: preview.added.length })
          : t('press.import.heading')
      }
      above={<Link to={list}>{name || t('press.import.back')}</Link>}
    >
      <div className="grid max-w-3xl grid-cols-1 gap-5">
        {answer && 'sentence' in answer ? <RefusalNotice refusal={answer} /> : null}
        {answer && 'faults' in answer ? <ContactFaults faults={answer.faults} /> : null}
        {preview ? <Checked list={list} preview={preview} text={text ?? ''} /> : null}
        <ListForm key={text} list={list} text={text} />
      </div>
    </Page>
  )
}

function Checked({ list, preview, text }: { list: string; preview: Preview; text: string }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { added, there } = preview
  return (
    <Card>
      {there > 0 ? <p className="hint">{t('press.import.there', { count: there })}</p> : null}
      <ul className="rows max-h-96 overflow-y-auto" tabIndex={0} lang="vi">
        {added.map(({ address, outlet, name, source, sourceDate }) => (
          <li key={address} className="py-2 break-words">
            {[outlet, name, address].filter(Boolean).join(', ')}{' '}
            <span className="hint">
              {source}, {day(sourceDate)}
            </span>
          </li>
        ))}
      </ul>
      {added.length > 0 ? (
        <Form method="post" action={`${list}/import/add`} encType="multipart/form-data">
          <input type="hidden" name="text" value={text} />
          <button className="button button-main mt-3">
            {t('press.import.add', { count: added.length })}
          </button>
        </Form>
      ) : null}
    </Card>
  )
}

const EXAMPLE = `Tòa soạn;Người nhận;Email;Mảng;Nguồn;Ngày
Báo Cần Thơ;Nguyễn Văn An;an@bao.example.vn;xã hội;Trang liên hệ của báo;20/11/2026
Đài PT-TH;;thoisu@dai.example.vn;thời sự;Danh thiếp tại họp báo;18/11/2026`

function ListForm({ list, text }: { list: string; text: string | undefined }) {
  const { t } = useTranslation()
  return (
    <Form
      method="post"
      action={`${list}/import`}
      encType="multipart/form-data"
      className="card grid grid-cols-1 gap-4"
    >
      <p>{t('press.import.what')}</p>
      <pre
        lang="vi"
        tabIndex={0}
        aria-label={t('press.import.example')}
        className="overflow-x-auto rounded-lg bg-gray-pale px-3 py-2 text-sm"
      >
        {EXAMPLE}
      </pre>
      <label className="block font-medium">
        {t('press.import.file')}
        <input
          type="file"
          name="file"
          accept=".xlsx,.csv,.txt"
          className="field mt-1 font-normal"
        />
      </label>
      <label className="block font-medium">
        {t('press.import.text')}
        <textarea
          name="text"
          rows={8}
          wrap="off"
          lang="vi"
          spellCheck={false}
          defaultValue={text ?? ''}
          className="field mt-1 font-normal"
        />
      </label>
      <FormEnd does={t('press.import.check')} back={list} />
    </Form>
  )
}

function textOf(answer: Answer): string | undefined {
  if (!('result' in answer)) return answer.text
  return answer.result.initialValue?.text as string | undefined
}
