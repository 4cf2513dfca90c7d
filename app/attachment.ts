/** The header of a file to save, its name in any letters: RFC 6266, with a plain name for what is older. */
export function attachment(name: string): string {
  const safe = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  return `attachment; filename="${plain(safe)}"; filename*=UTF-8''${encoded(safe)}`
}

/** What some system takes for a path, a command or an end: control characters and \ / : * ? " < > |. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f\\/:*?"<>|]/g

function plain(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  return letters.replace(/[^\x20-\x7e]|[%']/g, '_')
}

/** RFC 8187: percent-encoded UTF-8, without the marks that encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
