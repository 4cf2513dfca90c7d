import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'
import { setRehearsalUrl } from './rehearsal-url.ts'

/** Opens the rehearsal platform of an installation, on the port it had before where that is free: links to its posts stay good. */
export async function openRehearsal(dataDir: string): Promise<RehearsalPlatform> {
  const file = join(dataDir, 'rehearsal.sqlite')
  const portFile = join(dataDir, 'rehearsal-port')
  const platform = await openRehearsalPlatform({ file, port: portBefore(portFile) }).catch(() =>
    openRehearsalPlatform({ file, port: 0 }),
  )
  writeFileSync(portFile, new URL(platform.url).port)
  setRehearsalUrl(platform.url)
  return platform
}

function portBefore(portFile: string): number {
  try {
    return Number(readFileSync(portFile, 'utf8')) || 0
  } catch {
    return 0
  }
}
