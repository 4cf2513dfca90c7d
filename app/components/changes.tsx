import { diffWords, diffWordsWithSpace } from 'diff'

/** Two texts in one: what only the old one has is struck, what only the new one has stands on green. */
export function Changes({ before, after }: { before: string; after: string }) {
  return (
    <p lang="vi" className="break-words whitespace-pre-wrap">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, at) => {
        if (added)
          return (
            <ins key={at} className="bg-green-pale no-underline">
              {value}
            </ins>
          )
        if (removed)
          return (
            <del key={at} className="text-quiet">
              {value}
            </del>
          )
        return <span key={at}>{value}</span>
      })}
    </p>
  )
}

/** Of what both texts say, in words: below this two texts in one are not read any more. */
const READABLE = 0.5

/** The old text and the new one: in one where they are much the same, else one under the other. */
export function Rewritten({ before, after }: { before: string; after: string }) {
  const parts = diffWordsWithSpace(before, after)
  const length = (some: typeof parts) => some.reduce((sum, { value }) => sum + value.length, 0)
  const kept = length(parts.filter(({ added, removed }) => !added && !removed))
  if (kept >= READABLE * Math.max(before.length, after.length))
    return <Changes before={before} after={after} />
  return (
    <>
      <p lang="vi" className="break-words whitespace-pre-wrap text-quiet">
        <del>{before}</del>
      </p>
      <p lang="vi" className="mt-1 break-words whitespace-pre-wrap">
        <ins className="bg-green-pale no-underline">{after}</ins>
      </p>
    </>
  )
}

/** The new text to the letter, with what the old one did not have on green. */
export function Additions({ before, after }: { before: string; after: string }) {
  return <OnGreen parts={diffWordsWithSpace(before, after)} />
}

/** A text to the letter, with the words on green that another does not have; spaces and line breaks do not count. */
export function Differing({ text, from }: { text: string; from: string }) {
  return <OnGreen parts={diffWords(from.normalize('NFC').trim(), text.normalize('NFC').trim())} />
}

function OnGreen({ parts }: { parts: ReturnType<typeof diffWords> }) {
  return (
    <p lang="vi" className="break-words whitespace-pre-wrap">
      {parts.map(({ value, added, removed }, at) => {
        if (removed) return null
        return added ? (
          <mark key={at} className="bg-green-pale text-ink">
            {value}
          </mark>
        ) : (
          <span key={at}>{value}</span>
        )
      })}
    </p>
  )
}
