/** What the rehearsal's model is called, wherever a person reads who wrote a sentence. */
export const REHEARSAL_MODEL = 'mô hình tập dượt'

let openedHere: string | undefined

/** Where the rehearsal's model of this process answers, if it has one. */
export function rehearsalModelUrl(): string | undefined {
  return openedHere
}

/** Set by the process file when it opens one, and cleared with `undefined` when it closes it. */
export function setRehearsalModelUrl(url: string | undefined) {
  openedHere = url
}
