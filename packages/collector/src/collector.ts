import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { createAudiences } from './audiences/audiences.ts'
import type { Desk } from './audiences/desk.ts'
import { forkDesk } from './audiences/fork-desk.ts'
import { createLinter, type FindFindings } from './check/linter.ts'
import type { Site } from './control/site.ts'
import { openDigests } from './digest/digests.ts'
import { closeServer } from './http/close-server.ts'
import { listen } from './http/listen.ts'
import { createServer } from './http/server.ts'
import { openDailyVisitors } from './identity/daily-visitors.ts'
import { openSecrets } from './identity/secrets.ts'
import { openUserTraits } from './identity/user-traits.ts'
import { createPlacesTaken } from './ingest/places-taken.ts'
import { createRateLimit } from './ingest/rate-limit.ts'
import {
  ADDRESS_BATCHES_AT_ONCE_MAX,
  ADDRESS_REQUESTS_PER_SECOND,
  KEY_REQUESTS_PER_SECOND,
} from './limits.ts'
import { createLive } from './live/live.ts'
import { openSegmentLog } from './log/segment-log.ts'
import { openControl } from './open-control.ts'
import { openStandings } from './open-standings.ts'
import { requireSaneClock, watchClock } from './operations/clock-guard.ts'
import { createDiskGuard, guardLog, readFreeBytes } from './operations/disk-guard.ts'
import { foldersOf } from './operations/folders.ts'
import { createOperations, type Operations } from './operations/operations.ts'
import type { Parts } from './parts.ts'
import { openSenders } from './sender/sender.ts'
import { keepPublishing } from './serve/keep-publishing.ts'
import { refreshScripts } from './serve/put-version.ts'
import { openScripts } from './serve/scripts.ts'
import { openParts } from './serve/served-parts.ts'
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
  /** Opens a desk for trying rules on visitors. Without it: in a process of its own. */
  readonly openDesk?: () => Desk
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
    const control = await openControl(settings, folders, Date.now)
    const servedParts = await openParts(folders.parts, settings.sdkFile)
    const scripts = await openScripts(folders.scripts, settings.sdkFile, servedParts)
    for (const { id } of control.sites.list()) await refreshScripts(id, { ...control, scripts })
    const live = createLive()
    const describeSender = await openSenders(settings)
    const dailyVisitors = await openDailyVisitors({
      folder: folders.control,
      now: Date.now,
      onError,
    })
    const operations = openOperations(options)
    const standings = await openStandings(
      { ...{ settings, store, now: Date.now }, ...control },
      folders,
      onError,
    )
    const digests = await openDigests({ settings, ...control, now: Date.now }, folders, onError)
    const openDesk = options.openDesk ?? (() => forkDesk(AUDIENCE_PROCESS))
    const audiences = createAudiences({ store, openDesk, now: Date.now, onError })
    const parts: Parts = {
      settings,
      logger,
      now: Date.now,
      log: guardLog(log, operations.disk),
      store,
      ...control,
      secrets: openSecrets(folders.sites),
      userTraits: openUserTraits(folders.users),
      dailyVisitors,
      scripts,
      servedParts,
      findFindings: options.findFindings ?? createLinter(LINT_PROCESS),
      audiences,
      ...{ live, describeSender, digests },
      retention: openRetention(folders.sites),
      ...standings,
      operations,
      keyLimit: createRateLimit(KEY_REQUESTS_PER_SECOND, Date.now),
      addressLimit: createRateLimit(ADDRESS_REQUESTS_PER_SECOND, Date.now),
      batchPlaces: createPlacesTaken(ADDRESS_BATCHES_AT_ONCE_MAX),
    }
    const server = createServer(parts)
    const url = await listen(server, settings, logger)
    const publisher = keepPublishing(parts, onError)
    digests.start(parts, url)
    const stopRetention = keepRetention({
      retention: parts.retention,
      looks: control.looks,
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
        audiences.stop()
        live.stop()
        await publisher.stop()
        await digests.stop()
        await standings.webhooks.stop()
        await standings.watching.stop()
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

function embeddedStore(
  { storeMemoryMb, bots }: Settings,
  onError: (error: unknown) => void,
): OpenStore {
  return ({ log, store }) =>
    startStore({
      file: STORE_PROCESS,
      args: [log, join(store, 'events.duckdb'), String(storeMemoryMb), bots],
      onError,
    })
}

const MB = 1_048_576
// The build puts them beside the file that holds this code.
const STORE_PROCESS = fileURLToPath(new URL('./store-process.js', import.meta.url))
const AUDIENCE_PROCESS = fileURLToPath(new URL('./audience-process.js', import.meta.url))
const LINT_PROCESS = fileURLToPath(new URL('./lint-process.js', import.meta.url))
