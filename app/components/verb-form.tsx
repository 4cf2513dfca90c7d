import { Form, Link, type FormProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type VerbFormProps = Pick<FormProps, 'action' | 'id' | 'onSubmit' | 'noValidate' | 'encType'> & {
  heading: string
  refusal?: { sentence?: Sentence }
  /** The button that does it. */
  submit: ReactNode
  /** Where one goes who will not do it; without it there is nowhere to go back to. */
  back?: string
  children?: ReactNode
}

/** One thing a person may do: what it does, what it needs, the button, and the way back. */
export function VerbForm({ heading, refusal, submit, back, children, ...form }: VerbFormProps) {
  const { t } = useTranslation()
  return (
    <section className="card screen-only" aria-label={heading}>
      <h2 className="mb-3">{heading}</h2>
      <RefusalNotice refusal={refusal} />
      <Form method="post" {...form} className="grid gap-4">
        {children}
        <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
          {submit}
          {back ? (
            <Link className="button" to={back} preventScrollReset>
              {t('frame.cancel')}
            </Link>
          ) : null}
        </div>
      </Form>
    </section>
  )
}
