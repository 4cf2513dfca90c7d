import { createContext } from 'react'

/** What the scripts within an answer carry, so that the browser runs them and no others. In the browser there is none. */
export const Nonce = createContext<string | undefined>(undefined)
