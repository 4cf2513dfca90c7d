import { env } from './env.ts'

/** Where people see this installation; where nobody said, where it listens. Stands in letters and in QR codes. */
export const SITE_URL = env.SITE_URL ?? `http://${env.HOST}:${env.PORT}`
