/** What XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text without what no file of XML can hold. Its signs still have to be escaped. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, '')
}
