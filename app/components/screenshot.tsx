import { useId, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'

/** A picture of a screen with numbers, and where it is. */
export type ShownScreenshot = { href: string; width: number; height: number }

/** As large as fits beside the numbers; it opens as it was sent. */
export function Screenshot({ href, width, height }: ShownScreenshot) {
  const { t } = useTranslation()
  return (
    <a
      className="mt-2 block w-fit max-w-full overflow-hidden rounded-lg border border-line bg-gray-pale"
      href={href}
      target="_blank"
      rel="noreferrer"
    >
      <img
        src={`${href}?as=small`}
        alt={t('pictures.ofNumbers')}
        width={width}
        height={height}
        loading="lazy"
        className="max-h-64 w-auto object-contain"
      />
    </a>
  )
}

/** What the server takes of a picture. */
const BYTES_AT_MOST = 15_000_000

/** Where a picture of the numbers is chosen. @param again it was chosen before, and no browser keeps that */
export function ScreenshotField({ again }: { again: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  const [tooHeavy, setTooHeavy] = useState(false)
  // Sent, it would take all that was typed with it.
  const weigh = ({ currentTarget: field }: ChangeEvent<HTMLInputElement>) => {
    const isHeavy = (field.files?.[0]?.size ?? 0) > BYTES_AT_MOST
    setTooHeavy(isHeavy)
    if (isHeavy) field.value = ''
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {t('pictures.chooseScreenshot')}{' '}
        <span className="hint font-normal">({t('frame.optional')})</span>
      </label>
      <input
        id={id}
        type="file"
        name="pictures"
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-hint`}
        className="field"
        onChange={weigh}
      />
      <p role="alert" className="mt-1 text-accent empty:hidden">
        {tooHeavy ? t('pictures.notChosen') : null}
      </p>
      <p id={`${id}-hint`} className="hint mt-1">
        {again ? `${t('pictures.chooseAgain')} ` : null}
        {t('pictures.screenshotHint')}
      </p>
    </div>
  )
}
