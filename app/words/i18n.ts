import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi }
    returnNull: false
  }
}

/** The words of the screen, in the browser and on the server alike. */
export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: 'vi',
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
  initImmediate: false,
})
