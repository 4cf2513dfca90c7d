const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const NUCLEUS =
  '(?:iê|yê|ươ|uô|uyê|uya|uyu|uê|uâ|uơ|uy|ia|ya|ua|ưa|oa|oă|oe|oo|ai|ao|au|âu|ay|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uay|uây|[aăâeêioôơuưy])'
const CODA = '(?:ch|ng|nh|[cmnpt])?'
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const MARKED = /[\u0300-\u036f]/

/** True where the letters can be a syllable of Vietnamese, in whatever case: `THÔNG`, not `UBND`. */
export function isSyllable(word: string): boolean {
  const toneless = word.toLowerCase().normalize('NFD').replaceAll(TONES, '').normalize('NFC')
  return SYLLABLE.test(toneless)
}

/** True where a letter has a mark of Vietnamese: a tone, a hat, a horn. */
export function isMarked(word: string): boolean {
  return MARKED.test(word.normalize('NFD'))
}
