import { findQuantities, sentencesOf, type Sentence } from '#server/quantities/quantities.ts'
import type { FigureForCheck, Finding } from './figure-for-check.ts'
import {
  ISSUERS,
  issuerOfSign,
  issuersNamed,
  kindNamedBefore,
  kindOfSign,
  type Issuer,
} from './issuers.ts'

/** Documents of a text whose sign is another issuer's, or another kind's, than the text says: "Chính phủ ban hành … QĐ-TTg". */
export function checkIssuers(text: string): Finding[] {
  const plain = text.normalize('NFC')
  const signs = findQuantities(plain).filter(({ kind }) => kind === 'document')
  return sentencesOf(plain).flatMap((sentence) =>
    signs
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .flatMap(({ written, start, end }) => ofSign(sentence, { sign: written, start, end })),
  )
}

/** A figure whose publisher did not issue the document it names. */
export function checkPublisher(figure: FigureForCheck): Finding[] {
  const found = checkIssuers(`${figure.document}.`)
  const [sign] = findQuantities(figure.document).filter(({ kind }) => kind === 'document')
  const expected = sign && issuerOfSign(sign.written)
  const [named] = issuersNamed(figure.publisher)
  if (
    expected &&
    named &&
    named.issuer !== expected &&
    named.end === figure.publisher.trim().length
  )
    found.push(mismatch(sign.written, figure.publisher.trim(), expected))
  return found.map((finding) => ({ ...finding, figureIds: [figure.id] }))
}

type Sign = { sign: string; start: number; end: number }

function ofSign(sentence: Sentence, { sign, start, end }: Sign): Finding[] {
  const before = sentence.text.slice(0, start - sentence.start)
  const after = sentence.text.slice(end - sentence.start)
  const [expected, kind, saidKind] = [issuerOfSign(sign), kindOfSign(sign), kindNamedBefore(before)]
  const wrongKind: Finding[] =
    kind && saidKind && kind !== saidKind
      ? [
          {
            code: 'document-kind',
            figureIds: [],
            details: { document: sign, said: saidKind, kind },
          },
        ]
      : []
  const said = ownerAfter(after) ?? issuerBefore(before)
  if (!expected || !said || said.issuer === expected) return wrongKind
  return [...wrongKind, mismatch(sign, said.name, expected)]
}

/** "Chính phủ đã ban hành Quyết định số …". */
function issuerBefore(before: string): { issuer: Issuer; name: string } | undefined {
  const named = issuersNamed(before).at(-1)
  if (!named) return undefined
  const verb =
    /^[^,;.]{0,60}?(?:ban hành|ký|phê duyệt|thông qua|công bố|ra|có)(?!\p{L})[^;.]{0,60}$/u
  return verb.test(before.slice(named.end))
    ? { issuer: named.issuer, name: before.slice(named.start, named.end) }
    : undefined
}

/** "… của Thủ tướng Chính phủ" right after a sign and its date. */
function ownerAfter(after: string): { issuer: Issuer; name: string } | undefined {
  const lead = /^[,\s]*(?:(?:ký |ban hành )?(?:ngày|năm)\s*[\d/.-]+[,\s]*)?(?:do|của)\s+/u.exec(
    after,
  )?.[0]
  if (!lead) return undefined
  const [named] = issuersNamed(after)
  if (!named || named.start !== lead.length) return undefined
  return { issuer: named.issuer, name: after.slice(named.start, named.end) }
}

function mismatch(document: string, said: string, expected: Issuer): Finding {
  return {
    code: 'issuer',
    figureIds: [],
    details: { document, said, issuer: ISSUERS[expected] },
  }
}
