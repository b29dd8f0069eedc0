/**
 * Finds a Chromium for the end-to-end tests: Playwright's own if it is installed, else one of the system's, else it
 * installs one, else it says what to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The path of a Chromium, after trying to install one where none is. Throws an error that says what to do when nothing
 * helped.
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== undefined) return found
  for (const [command, ...words] of INSTALLERS) {
    if (command === 'apt-get' && process.getuid?.() !== 0) continue
    console.log(`No Chromium here yet. Trying: ${command} ${words.join(' ')}`)
    spawnSync(command, words, { stdio: 'inherit', timeout: INSTALL_MS_MAX })
    const installed = await findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none could be found or installed. Install it with ' +
      '`npx playwright-core install chromium` or your system (`apt-get install chromium`, `brew install --cask ' +
      'chromium`), or set SEGUE_BROWSER to the path of a Chromium or Chrome.',
  )
}

/**
 * The path of a Chromium that has no windows, and so opens pages sooner; of the whole one where there is none, or where
 * the environment names one.
 */
export async function ensureShell() {
  const whole = await ensureBrowser()
  const shell = pathsOf(SHELL_NAMES).find((path) => existsSync(path))
  return process.env.SEGUE_BROWSER ? whole : (shell ?? whole)
}

/** The path of a Chromium that is here already, or undefined. */
async function findBrowser() {
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  return [process.env.SEGUE_BROWSER ?? '', ...pathsOf(NAMES), ...PLACES].find(
    (path) => path !== '' && existsSync(path),
  )
}

/** Where programs of these names may be. */
function pathsOf(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const INSTALL_MS_MAX = 300_000
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const SHELL_NAMES = ['chromium-headless-shell']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const INSTALLERS = [
  ['npx', 'playwright-core', 'install', 'chromium'],
  ['apt-get', 'update', '-qq'],
  ['apt-get', 'install', '-y', '-qq', 'chromium', ...SHELL_NAMES, 'fonts-dejavu-core'],
]
