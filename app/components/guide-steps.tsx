export type ShownStep = {
  heading: string
  text: string[]
  picture?: { file: string; says: string }
}

/** The steps of a guide, numbered; each picture tells what it shows. */
export function GuideSteps({ steps }: { steps: ShownStep[] }) {
  return (
    <ol className="grid gap-8">
      {steps.map(({ heading, text, picture }, at) => (
        <li key={heading} className="grid max-w-[68ch] gap-3 break-inside-avoid">
          <h2>
            {at + 1}. {heading}
          </h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {picture ? <Picture {...picture} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Picture({ file, says }: { file: string; says: string }) {
  return (
    <figure className="grid gap-2">
      <img
        src={`/guide/${file}`}
        alt={says}
        loading="lazy"
        className="max-h-[32rem] w-auto max-w-full justify-self-start rounded-lg border border-line"
      />
      <figcaption className="hint">{says}</figcaption>
    </figure>
  )
}
