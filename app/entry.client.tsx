import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { wordsFor } from './words/i18n.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'vi'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={wordsFor(language)}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})
