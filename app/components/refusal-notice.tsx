/** Why something was not done, said at once to everybody, the ear included. */
export function RefusalNotice({ refusal }: { refusal: { sentence?: string } | undefined }) {
  if (!refusal?.sentence) return null
  return (
    <p
      role="alert"
      className="mb-4 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      {refusal.sentence}
    </p>
  )
}
