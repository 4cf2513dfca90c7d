import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PublicBody, PublicLanguages } from '#app/components/public-frame.tsx'
import { newsroomAddress } from '#app/newsroom-address.ts'
import { titled } from '#app/page-words.ts'
import { languageIn } from '#app/words/i18n.ts'
import { listNewsrooms } from '#server/newsroom/newsrooms.ts'
import { frameOf } from './require-newsroom.ts'

export const meta = titled('newsroom.all')

export async function loader({ context }: LoaderFunctionArgs) {
  return { newsrooms: (await listNewsrooms(context.db)).map(frameOf) }
}

/** Whose newsrooms there are. */
export default function AllNewsrooms() {
  const { t, i18n } = useTranslation()
  const { newsrooms } = useLoaderData<typeof loader>()
  const count = newsrooms.length
  const head = <p className="text-lg font-semibold">{t('newsroom.all')}</p>
  return (
    <PublicBody head={head} foot={null} languages={<PublicLanguages />}>
      <h1>{count === 0 ? t('newsroom.none') : t('newsroom.allOf', { count })}</h1>
      {count === 0 ? null : (
        <ul className="rows mt-4">
          {newsrooms.map((newsroom) => (
            <li key={newsroom.placeCode} className="py-4" lang="vi">
              <a
                className="text-lg font-medium"
                href={newsroomAddress(newsroom, { language: languageIn(i18n) })}
              >
                {newsroom.front}
              </a>
              <p className="hint">{newsroom.about}</p>
            </li>
          ))}
        </ul>
      )}
    </PublicBody>
  )
}
