import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FileText } from '#app/components/file-text.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { LogFaults } from '#app/components/log-faults.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { importLog } from '#server/airings/import-log.ts'
import { readLogFile } from '#server/airings/read-log-file.ts'
import { instant } from '#server/clock.ts'
import { loadToTell } from './load-log.ts'

export const meta = titled('airings.log.import')

const Pasted = z.object({ text: z.string().default('') })

export async function loader(args: LoaderFunctionArgs) {
  const { station } = await loadToTell(args)
  return { stationId: station.id, name: station.name }
}

export async function action(args: ActionFunctionArgs) {
  const { station, by } = await loadToTell(args)
  const submission = parseWithZod(await readForm(args.request), { schema: Pasted })
  if (submission.status !== 'success') return invalid(submission)
  const { lines, faults } = readLogFile(submission.value.text, { now: instant() })
  if (faults) return data({ faults, result: submission.reply() }, 422)
  return refusing(submission, async () => {
    const imported = await importLog(args.context.db, { stationId: station.id, lines, by })
    const month = lines
      .map(({ date }) => date.slice(0, 7))
      .sort()
      .at(-1)!
    return redirect(`/stations/${station.id}/log?month=${month}&imported=${imported}`)
  })
}

/** A station's own file, all of it or nothing. */
export default function ImportLogPage() {
  const { t } = useTranslation()
  const { stationId, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Pasted>>({ lastResult: answer?.result })
  const log = `/stations/${stationId}/log`
  return (
    <Page heading={t('airings.log.importHeading')} above={<Link to={log}>{name}</Link>}>
      <div className="max-w-3xl">
        <RefusalNotice refusal={answer && 'sentence' in answer ? answer : undefined} />
        {answer && 'faults' in answer ? <LogFaults faults={answer.faults} /> : null}
        <Form
          method="post"
          encType="multipart/form-data"
          {...getFormProps(form)}
          className="card grid grid-cols-1 gap-4"
        >
          <p>{t('airings.log.importWhat')}</p>
          <Example />
          <FileText field={fields.text} />
          <FormEnd does={t('airings.log.importSubmit')} back={log} />
        </Form>
      </div>
    </Page>
  )
}

const EXAMPLE = `ngay;buoi;ket_qua;phan_tram;bat_dau;ket_thuc;cum_chay;tong_cum;nguoi_doc;su_co;phat_lai
27/11/2026;05:30;đủ;;05:30;05:41;8;8;Nguyễn Thị Mai;;
27/11/2026;17:00;một phần;60;17:00;17:06;7;8;Nguyễn Thị Mai;mất điện;
28/11/2026;05:30;không;;;;;;;hỏng máy phát;`

function Example() {
  const { t } = useTranslation()
  return (
    <figure>
      <figcaption className="hint mb-1">{t('airings.log.importExample')}</figcaption>
      <pre
        lang="vi"
        tabIndex={0}
        className="overflow-x-auto rounded-lg bg-gray-pale px-3 py-2 text-sm"
      >
        {EXAMPLE}
      </pre>
    </figure>
  )
}
