import type { Language } from './language-cookie.ts'

/** A newsroom, but for what it rehearses with. Routes do not mind the case of an address. */
const PUBLIC = /^\/newsroom(?![^/])(?!\/[^/]+\/rehearsal(?![^/]))/i

/**
 * True for the address of a page for everybody: whoever asks for it is nobody in particular, whatever their browser
 * sends along.
 */
export function isPublic(path: string): boolean {
  return PUBLIC.test(path.replace(/\.data$/i, ''))
}

/** The language of a public page stands in its address, `?lang=en`: it needs no cookie. */
export function languageAsked(address: string): Language {
  return new URLSearchParams(address.split('?')[1]).get('lang') === 'en' ? 'en' : 'vi'
}
