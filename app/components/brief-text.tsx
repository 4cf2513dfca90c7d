import { useTranslation } from 'react-i18next'

type BriefSection = { name?: string; heading: string; lines: string[] }

/** A brief as its partner reads it: the one message large, what may not be said and what must stand there marked. */
export function BriefText({ sections }: { sections: BriefSection[] }) {
  return (
    <div lang="vi" className="grid gap-5">
      {sections
        .filter(({ name }) => name)
        .map(({ name, heading, lines }) => (
          <section key={heading} className={LOOKS[name!] ?? 'card'} aria-label={heading}>
            <h2>{heading}</h2>
            <Lines lines={lines.filter((line) => !CODE.test(line))} large={name === 'message'} />
          </section>
        ))}
    </div>
  )
}

const LOOKS: Record<string, string> = {
  message: 'card border-l-4 border-l-green',
  forbidden: 'card border-l-4 border-l-accent',
  disclosure: 'card border-l-4 border-l-amber bg-amber-pale',
}

/** Lines that begin with a dash are a list. */
function Lines({ lines, large }: { lines: string[]; large: boolean }) {
  const items = lines.filter((line) => line.startsWith('- '))
  const others = lines.filter((line) => !line.startsWith('- '))
  const look = large ? 'mt-1 text-xl leading-snug font-semibold' : 'mt-1'
  return (
    <>
      {others.map((line, at) => (
        <p key={at} className={`${look} break-words`}>
          <Linked text={line} />
        </p>
      ))}
      {items.length > 0 ? (
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          {items.map((line, at) => (
            <li key={at} className="break-words">
              {line.slice(2)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** A line that is an address can be opened. */
function Linked({ text }: { text: string }) {
  if (!/^https?:\/\/[^\s"<>]+$/.test(text)) return text
  return <a href={text}>{text}</a>
}

/** The code a delivery is found by; small, it is for the office. */
export function BriefCode({ sections }: { sections: BriefSection[] }) {
  const { t } = useTranslation()
  const line = sections.flatMap(({ lines }) => lines).find((one) => CODE.test(one))
  return line ? (
    <p className="hint mt-4">{t('briefs.code', { code: line.match(CODE)![1] })}</p>
  ) : null
}

const CODE = /^Mã tin: (\S+)$/
