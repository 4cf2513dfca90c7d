import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installFromDebian, isRootOnDebian } from './debian.mjs'

/** @typedef {{ wordpress: string, php: string, mariadbd: string, install: string }} Programs */

const WORDPRESS = '/usr/share/wordpress'
/** The smallest web server stands in for the one that the package asks for; it is not started. */
const PACKAGES = ['wordpress', 'micro-httpd', 'php-cli', 'php-mysql', 'mariadb-server']

/**
 * WordPress, PHP and MariaDB as Debian packs them, installed where they are missing and may be. Where they cannot be
 * had: undefined, after a sentence.
 * @returns {Promise<Programs | undefined>}
 */
export async function ensureWordpress() {
  const found = findAll()
  if (found) return found
  if (process.env.INSTALL_SERVICES !== '0' && isRootOnDebian())
    await installFromDebian(PACKAGES, { recommended: false })
  return findAll() ?? without()
}

/** @returns {Programs | undefined} */
function findAll() {
  const wordpress = existsSync(join(WORDPRESS, 'wp-load.php')) ? WORDPRESS : undefined
  const [php, mariadbd, install] = ['php', 'mariadbd', 'mariadb-install-db'].map(find)
  return wordpress && php && mariadbd && install ? { wordpress, php, mariadbd, install } : undefined
}

/** Debian keeps servers where only root's PATH looks. @param {string} name */
function find(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** @returns {undefined} */
function without() {
  console.error(
    'The test needs WordPress, PHP and MariaDB of Debian, and may not or cannot install them here: ' +
      `as root, \`apt-get install --no-install-recommends ${PACKAGES.join(' ')}\``,
  )
}
