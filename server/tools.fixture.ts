import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** Where a program is that this machine may have, or nothing. */
export function findTool(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** What stands behind the name of a test that needs a program. */
export function needs(name: string, debianPackage: string): string {
  return findTool(name) ? '' : ` (skipped: ${name} is not here; Debian has it in ${debianPackage})`
}

/** Runs a program to its end. @returns what it said on its error output @throws Error with that where it failed */
export async function runTool(
  name: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<string> {
  const env = { ...process.env, ...settings }
  return (await promisify(execFile)(findTool(name)!, args, { env })).stderr
}
