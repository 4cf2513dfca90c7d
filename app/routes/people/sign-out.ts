import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { FORGET_SESSION } from '#server/website/session-cookie.ts'
import { signOut } from '#server/people/sessions.ts'

export async function action({ context }: ActionFunctionArgs) {
  if (context.token) await signOut(context.db, context.token)
  return redirect('/sign-in', { headers: { 'Set-Cookie': FORGET_SESSION } })
}

export const loader = () => redirect('/')
