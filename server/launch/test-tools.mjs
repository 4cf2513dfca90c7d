import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installFromDebian, isRootOnDebian } from './debian.mjs'

/** What feeds and papers are looked at with, and the packages of Debian that have it. */
const TOOLS = { xmllint: 'libxml2-utils', newsboat: 'newsboat', pdftotext: 'poppler-utils' }

/** On Debian, installs what is missing of them; elsewhere the tests that need it are skipped and say so. */
export async function ensureTestTools() {
  const { PATH = '', INSTALL_SERVICES } = process.env
  const isThere = (/** @type {string} */ tool) =>
    PATH.split(delimiter).some((folder) => existsSync(join(folder, tool)))
  const missing = Object.entries(TOOLS).filter(([tool]) => !isThere(tool))
  if (missing.length === 0 || INSTALL_SERVICES === '0' || !isRootOnDebian()) return
  await installFromDebian(missing.map(([, debianPackage]) => debianPackage))
}
