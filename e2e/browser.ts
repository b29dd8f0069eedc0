import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { ensureBrowser } from '../scripts/browser.mjs'

/** Starts a real Chromium, headless, quiet on the network. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    ...options,
    args: [...QUIET, ...(options.args ?? [])],
  })
}

/** Flags for a browser that runs as root, without a graphics card, and calls nobody. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
