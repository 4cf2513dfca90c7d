import type { English } from '#app/words/english.ts'
import type { setUp as vi } from '#app/words/vi/set-up.ts'

export const setUp: English<typeof vi> = {
  title: 'First set-up',
  heading: 'Open the first administrator’s account',
  what: 'This server has no account yet. The first administrator opens the accounts of everybody else; this page works once.',
  code: 'One-time code',
  codeHint:
    'Printed on the server’s console when it starts, for example 7c0e1-94b2d-a83f6-05e1b. It is good for a day.',
  name: 'Full name',
  place: 'Unit',
  placeHint:
    'Viet Nam to administer the whole country; or the name of a province, commune or ward, or its code. The account administers that unit and the units within it.',
  password: 'Password',
  passwordHint:
    'At least 8 characters. A long one that is easy to remember is better than a short and complicated one.',
  submit: 'Open the account',
}
