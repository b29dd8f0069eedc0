import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lint } from '@segue/rules/lint'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createDesk } from '../audiences/desk.ts'
import { type OpenStore, startCollector } from '../collector.ts'
import { openUsers, type User } from '../control/users.ts'
import { parseSettings } from '../settings.ts'
import { drainFolder } from '../store/drain-folder.ts'
import { openDuckdbStore } from '../store/duckdb/duckdb-store.ts'
import { type Client, createClient, OWNER } from './client.ts'
import { createEnvironment } from './environment.ts'
import { createFolder } from './folder.ts'

/** Starts a collector within the test's own process, its store in memory. Everything else is real. */
export async function startInProcess(
  env: Readonly<Record<string, string>> = {},
  readFreeBytes?: () => Promise<number>,
): Promise<Client> {
  const { stop, ...client } = await openInProcess(createFolder(), env, [], readFreeBytes)
  onTestFinished(stop)
  return client
}

/** The same for all tests of a file, which stop it when they are done. */
export async function startShared(
  env: Readonly<Record<string, string>> = {},
): Promise<Client & { readonly stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'segue-shared-'))
  const { stop, ...client } = await openInProcess(data, env)
  return {
    ...client,
    async stop() {
      await stop()
      rmSync(data, { recursive: true })
    },
  }
}

/** The same for several tests, which stop it themselves, with more users. They have the owner's password. */
export async function openInProcess(
  data: string,
  env: Readonly<Record<string, string>> = {},
  users: readonly User[] = [],
  readFreeBytes?: () => Promise<number>,
): Promise<Client & { readonly stop: () => Promise<void> }> {
  const control = join(data, 'control')
  await mkdir(control, { recursive: true })
  const { create } = await openUsers(control)
  for (const user of users) await create(user, OWNER.password)
  const settings = parseSettings({ ...createEnvironment(data), ...env })
  if (!settings.ok) throw new Error(JSON.stringify(settings.issues))
  const collector = await startCollector({
    settings: settings.value,
    logger: pino({ level: 'silent' }),
    openStore,
    ...(readFreeBytes && { readFreeBytes }),
    openDesk: createDesk,
    findFindings: async (config) => lint(config, { until: Date.now() }),
  })
  const client = createClient(collector.url, collector.sites[0]?.key ?? '')
  return { ...client, stop: collector.stop }
}

const openStore: OpenStore = async ({ log }) => {
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 128 })
  let draining: Promise<unknown> = Promise.resolve()
  return {
    ...store,
    async drain() {
      draining = draining.then(() => drainFolder(log, store))
      await draining
    },
    isReady: () => true,
    stop: store.close,
  }
}
