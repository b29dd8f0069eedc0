import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { ensureBrowser, ensureShell } from '../scripts/browser.mjs'

/**
 * A real Chromium, headless, quiet on the network. Files that a worker runs after each other share one as long as they
 * ask for the same options: starting it takes longer than most tests. What keeps visitors apart is their contexts.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const wanted = JSON.stringify(options)
  if (open?.wanted !== wanted || !open.browser.isConnected()) {
    await open?.browser.close()
    open = { wanted, browser: await launch(options) }
  }
  return open.browser
}

/** How a browser is started. */
export interface BrowserOptions extends LaunchOptions {
  /** The whole Chromium, where one without windows would do, and be faster: it shows frames as visitors see them. */
  readonly hasWindows?: true
}

/** A browser that keeps pages which are left, as visitors' do: one without windows cannot. */
export const WITH_CACHE: BrowserOptions = {
  hasWindows: true,
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
}

/** Closes what a file opened in it. The browser itself ends with its worker. */
export async function leaveBrowser(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
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

let open: { readonly wanted: string; readonly browser: Browser } | undefined

async function launch({ hasWindows, ...options }: BrowserOptions): Promise<Browser> {
  return chromium.launch({
    executablePath: await (hasWindows ? ensureBrowser() : ensureShell()),
    ...options,
    args: [...QUIET, `--disable-features=${WITHOUT}`, ...(options.args ?? [])],
  })
}

/** The suggestions under the address are pages of their own, which every window loads: a sixth of what a test costs. */
const WINDOW_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** What Playwright switches off: of two lists the browser takes the last. */
const PLAYWRIGHTS = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
]
const WITHOUT = [...PLAYWRIGHTS, ...WINDOW_PAGES].join()
