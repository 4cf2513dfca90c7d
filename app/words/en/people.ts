import type { English } from '#app/words/english.ts'
import type { people as vi } from '#app/words/vi/people.ts'

export const people: English<typeof vi> = {
  signIn: {
    title: 'Sign in',
    heading: 'Sign in to Lan Tỏa',
    what: 'Communication planning for the Fatherland Front: draft, approve, deliver, measure and evaluate in one place.',
    email: 'Email address',
    password: 'Password',
    submit: 'Sign in',
  },
  title: 'Accounts',
  heading_one: '1 account in {{name}}',
  heading_other: '{{count, number}} accounts in {{name}}',
  add: 'Open an account',
  addHeading: 'Open a new account',
  name: 'Full name',
  email: 'Email address',
  emailFault: 'Enter an email address, for example canbo@mttq.vn.',
  role: 'Role',
  roleHint:
    'Officers draft and schedule, leaders approve, loudspeaker operators confirm broadcasts, administrators open accounts and connect channels.',
  place: 'Unit',
  placeHint:
    'Name of a commune, ward or province, or its code; the account sees that unit and the units within it.',
  password: 'First password',
  passwordHint: 'At least 8 characters. Tell it to the person privately; it is not sent anywhere.',
  close: 'Close',
  closing: {
    title: 'Close an account',
    heading: 'Close the account of {{name}}?',
    what: 'This person is signed out at once and cannot sign in again. What was written, approved and logged stays under the name. A closed account cannot be opened again.',
    submit: 'Close the account',
  },
  change: {
    title: 'Change password',
    heading: 'Change the password of {{name}}',
    current: 'Current password',
    password: 'New password',
    passwordHint:
      'At least 8 characters. A long sentence that is easy to remember is better than a short and difficult word; no special characters are needed.',
    what: 'Afterwards every other device signed in to this account is signed out.',
    submit: 'Change password',
    done: 'The password was changed. Every other device has been signed out.',
  },
  missing: 'Please fill in this field.',
}
