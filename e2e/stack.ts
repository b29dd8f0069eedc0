import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { untilEnded } from './until-ended.ts'

/** The programs under test, as `npm start` runs them, on free ports and a data directory of their own. */
export interface Stack {
  readonly collector: Program & {
    readonly studio: string
    readonly site: string
    readonly key: string
  }
  readonly shop: Program
  readonly data: string
  /** Ends the collector at once (`kill -9`). */
  readonly killCollector: () => Promise<void>
  /** Starts it again on the same data and port. */
  readonly restartCollector: () => Promise<void>
  /** Ends the collector as an operator would, everything drained. */
  readonly stopCollector: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A running program of ours. */
export interface Program {
  readonly url: string
  readonly child: ChildProcess
}

/**
 * Starts a collector with the demo shop's site config, and the shop. Code that is bundled names the repository; `settings`
 * of the collector's environment go before ours.
 */
export async function startStack(
  root: string = ROOT,
  settings: Record<string, string> = {},
): Promise<Stack> {
  const data = mkdtempSync(join(tmpdir(), 'segue-e2e-'))
  const start = (port: number) => startCollector(root, port, { SEGUE_DATA: data, ...settings })
  let collector = await start(0)
  const port = Number(new URL(collector.url).port)
  const shop = await startProgram(join(root, 'demo-site/dist/main.js'), {
    SHOP_PORT: '0',
    SEGUE_SCRIPT_URL: `${collector.url}/v1/sites/${collector.key}/segue.js`,
  })
  return {
    get collector() {
      return collector
    },
    shop,
    data,
    async killCollector() {
      collector.child.kill('SIGKILL')
      await untilEnded(collector.child)
    },
    async restartCollector() {
      collector = await start(port)
    },
    stopCollector: () => stopProgram(collector.child),
    async stop() {
      await Promise.all([stopProgram(collector.child), stopProgram(shop.child)])
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The studio's sign-in of every test stack. */
export const LOGIN = { email: 'owner@shop.example', password: 'correct-horse-battery' }

async function startCollector(
  root: string,
  port: number,
  settings: Record<string, string>,
): Promise<Stack['collector']> {
  const ready = await startProgram(join(root, 'packages/collector/dist/main.js'), {
    SEGUE_PORT: String(port),
    // Browsers under test say that they are headless.
    SEGUE_BOTS: 'count',
    SEGUE_SDK_FILE: join(root, 'packages/sdk/dist/segue.js'),
    SEGUE_STUDIO_DIR: join(root, 'packages/studio/dist'),
    SEGUE_SETUP_CONFIG: join(root, 'demo-site/site.json'),
    SEGUE_SETUP_ORIGINS: 'http://127.0.0.1:*',
    SEGUE_SETUP_EMAIL: LOGIN.email,
    SEGUE_SETUP_PASSWORD: LOGIN.password,
    ...settings,
  })
  const [site] = ready.sites
  if (site === undefined) throw new Error('The collector came up without a site.')
  return { ...ready, site: site.id, key: site.key }
}

/** What a program says when it is ready. */
export interface Ready extends Program {
  readonly studio: string
  readonly sites: readonly { readonly id: string; readonly key: string }[]
}

/** Starts a program of ours and waits for its ready line. */
export function startProgram(file: string, environment: Record<string, string>): Promise<Ready> {
  const child = spawn(process.execPath, [resolve(ROOT, file)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, fail) => {
    child.on('exit', (code) => fail(new Error(`${file} ended before it was ready (${code})`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) done({ ...JSON.parse(line), child })
    })
  })
}

/** Ends a program as an operator would. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await untilEnded(child)
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
