import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { nextPage } from '#app/next-page.ts'
import { readForm } from '#app/read-form.ts'
import { languageCookie } from '#server/website/language-cookie.ts'

const Chosen = z.object({ language: z.enum(['vi', 'en']), back: z.string().catch('/') })

/** Keeps the language chosen in this browser, and leads back to where it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const { data } = Chosen.safeParse(Object.fromEntries(await readForm(request)))
  if (!data) throw new Response(null, { status: 400 })
  const headers = { 'Set-Cookie': languageCookie(data.language) }
  return redirect(nextPage(data.back), { headers })
}

export const loader = () => redirect('/')
