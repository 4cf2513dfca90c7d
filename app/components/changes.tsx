import { diffWordsWithSpace } from 'diff'

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

/** The new text to the letter, with what the old one did not have on green. */
export function Additions({ before, after }: { before: string; after: string }) {
  return (
    <p lang="vi" className="break-words whitespace-pre-wrap">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, at) => {
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
