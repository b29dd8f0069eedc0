import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { createLinter, type FindFindings } from './check/linter.ts'
import { createDebugLinks } from './control/debug-links.ts'
import { openSessions } from './control/sessions.ts'
import { createSignInLock } from './control/sign-in-lock.ts'
import type { Site } from './control/site.ts'
import { openSites, type Sites } from './control/sites.ts'
import { openUsers } from './control/users.ts'
import { openVersions, type Versions } from './control/versions.ts'
import { closeServer } from './http/close-server.ts'
import { listen } from './http/listen.ts'
import { createServer } from './http/server.ts'
import { openDailyVisitors } from './identity/daily-visitors.ts'
import { openSecrets } from './identity/secrets.ts'
import { openUserTraits } from './identity/user-traits.ts'
import { createRateLimit } from './ingest/rate-limit.ts'
import { ADDRESS_REQUESTS_PER_SECOND, KEY_REQUESTS_PER_SECOND } from './limits.ts'
import { createLive } from './live/live.ts'
import { openSegmentLog } from './log/segment-log.ts'
import { requireSaneClock, watchClock } from './operations/clock-guard.ts'
import { createDiskGuard, guardLog, readFreeBytes } from './operations/disk-guard.ts'
import { type Folders, foldersOf } from './operations/folders.ts'
import { createOperations, type Operations } from './operations/operations.ts'
import type { Parts } from './parts.ts'
import { openScripts } from './serve/scripts.ts'
import { openParts } from './serve/served-parts.ts'
import { setUp } from './set-up.ts'
import type { Settings } from './settings.ts'
import { keepDraining } from './store/keep-draining.ts'
import { type StoreClient, startStore } from './store/store-client.ts'
import { keepRetention, openRetention } from './visitors/retention.ts'

/** A collector at work. */
export interface Collector {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  readonly sites: readonly Site[]
  /** Accepts no more, writes and drains what it has, closes the store. Everything acknowledged is stored. */
  readonly stop: () => Promise<void>
}

/** What a collector needs besides its settings. */
export interface CollectorOptions {
  readonly settings: Settings
  readonly logger: Logger
  /** Opens the store. Without it: the embedded one, in a process of its own. */
  readonly openStore?: OpenStore
  /** Looks for findings in a site config. Without it: in a process of its own. */
  readonly findFindings?: FindFindings
  /** Bytes that are free for the data directory. Without it: those of its disk. */
  readonly readFreeBytes?: () => Promise<number>
}

/** Opens a store that drains the log's folder and may keep its data in the other one. */
export type OpenStore = (folders: {
  readonly log: string
  readonly store: string
}) => Promise<StoreClient>

/** Starts a collector. Resolves when it listens; rejects, with nothing left running, when it cannot. */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { settings, logger } = options
  requireSaneClock(Date.now())
  const folders = foldersOf(settings.data)
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 })
  const onError = (error: unknown) => logger.error({ err: error }, 'A part of the collector failed')
  const openStore = options.openStore ?? embeddedStore(settings, onError)
  const store = await openStore(folders)
  try {
    const drainer = keepDraining(store.drain, onError)
    const log = await openSegmentLog({
      folder: folders.log,
      now: Date.now,
      onSealed: drainer.poke,
      onError,
    })
    drainer.poke()
    const control = await openControl(settings, folders)
    const servedParts = await openParts(folders.parts, settings.sdkFile)
    const scripts = await openScripts(folders.scripts, settings.sdkFile, servedParts)
    for (const site of control.sites.list()) {
      const versions = control.versions.get(site.id)
      if (versions !== undefined) await scripts.refresh(site, versions.current())
    }
    const live = createLive()
    const dailyVisitors = await openDailyVisitors({
      folder: folders.control,
      now: Date.now,
      onError,
    })
    const operations = openOperations(options)
    const parts: Parts = {
      settings,
      logger,
      now: Date.now,
      log: guardLog(log, operations.disk),
      store,
      ...control,
      signInLock: createSignInLock(Date.now),
      secrets: openSecrets(folders.sites),
      userTraits: openUserTraits(folders.users),
      dailyVisitors,
      debugLinks: createDebugLinks(Date.now),
      scripts,
      servedParts,
      findFindings: options.findFindings ?? createLinter(LINT_PROCESS),
      live,
      retention: openRetention(folders.sites),
      operations,
      keyLimit: createRateLimit(KEY_REQUESTS_PER_SECOND, Date.now),
      addressLimit: createRateLimit(ADDRESS_REQUESTS_PER_SECOND, Date.now),
    }
    const server = createServer(parts)
    const url = await listen(server, settings, logger)
    const stopRetention = keepRetention({
      retention: parts.retention,
      sites: control.sites.list,
      removeOlder: store.removeOlder,
      now: Date.now,
      onError,
    })
    return {
      url,
      sites: control.sites.list(),
      async stop() {
        operations.stop()
        stopRetention()
        live.stop()
        await dailyVisitors.stop()
        await closeServer(server)
        await log.stop()
        drainer.stop()
        await store.drain().catch(onError)
        await store.stop()
      },
    }
  } catch (error) {
    await store.stop()
    throw error
  }
}

function openOperations({ settings, logger, ...options }: CollectorOptions): Operations {
  const disk = createDiskGuard({
    readFreeBytes: options.readFreeBytes ?? (() => readFreeBytes(settings.data)),
    bytesMin: settings.diskFreeMb * MB,
    now: Date.now,
  })
  const clock = watchClock({
    now: Date.now,
    monotonic: () => performance.now(),
    onJump: (jumpMs) => logger.error({ jumpMs }, 'The clock of this machine was set'),
  })
  return createOperations({ disk, clock })
}

function embeddedStore({ storeMemoryMb }: Settings, onError: (error: unknown) => void): OpenStore {
  return ({ log, store }) =>
    startStore({
      file: STORE_PROCESS,
      args: [log, join(store, 'events.duckdb'), String(storeMemoryMb)],
      onError,
    })
}

async function openControl(settings: Settings, folders: Folders) {
  const sites = await openSites(folders.sites, Date.now)
  const users = await openUsers(folders.control)
  await setUp(settings.setup, { sites, users, sitesFolder: folders.sites, now: Date.now })
  const sessions = await openSessions(folders.control, Date.now)
  const versions = await openAllVersions(sites, folders.sites)
  return { sites, users, sessions, versions }
}

async function openAllVersions(sites: Sites, folder: string): Promise<Map<string, Versions>> {
  const versions = new Map<string, Versions>()
  for (const { id } of sites.list()) {
    versions.set(id, await openVersions(join(folder, id, 'versions'), Date.now))
  }
  return versions
}

const MB = 1_048_576
// The build puts them beside the file that holds this code.
const STORE_PROCESS = fileURLToPath(new URL('./store-process.js', import.meta.url))
const LINT_PROCESS = fileURLToPath(new URL('./lint-process.js', import.meta.url))
