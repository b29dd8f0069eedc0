import type { Watch } from '@segue/protocol/api'
import type { Site } from '../control/site.ts'
import type { SiteVersions } from '../control/site-versions.ts'
import { CollectorError } from '../errors.ts'
import { CLOCK_JUMP_MS_MIN } from '../limits.ts'
import type { LookAnswer, Standings } from '../store/standings.ts'
import { LOOK_CLOCK_HOLD_MS, LOOK_MS, LOOK_REST_TIMES, LOOK_VISITORS_MAX } from './limits.ts'
import { findRuleAges, type RuleAges } from './rule-ages.ts'

/** Watches where visitors stand, on sites whose admins turned it on. */
export interface Watching {
  readonly isOn: (site: string) => boolean
  /** Rejects with `WATCH_LOCAL_ONLY` where nothing but counts leaves the device. */
  readonly set: (site: string, on: boolean) => Promise<void>
  readonly read: (site: string) => Promise<Watch>
  /** The number of the newest move of a site; undefined until the store was asked. */
  readonly newest: (site: string) => number | undefined
  /** How often the rules could not judge a visitor since the start, by site. */
  readonly unjudged: () => ReadonlyMap<string, number>
  /** Resolves when nothing is looked at any more. */
  readonly stop: () => Promise<void>
}

/** What watching needs. `monotonic`: milliseconds of a clock that nobody can set. */
export interface WatchingOptions {
  readonly sites: () => readonly Pick<Site, 'id'>[]
  readonly versions: SiteVersions
  readonly store: Pick<Standings, 'watch' | 'readWatch' | 'look'>
  /** The folder with what sites' servers told of their users. */
  readonly users: string
  readonly now: () => number
  readonly monotonic: () => number
  readonly onError: (error: unknown) => void
}

/**
 * Looks at one site after the other, a bounded number of visitors each, and rests longer than it worked while there is
 * more to do. After the clock was set it holds still for a while: a wrong year must not have everybody lapse.
 */
export function createWatching(options: WatchingOptions): Watching {
  const { sites, versions, store, users, now, monotonic, onError } = options
  const known = new Map<string, { readonly on: boolean; readonly newest: number }>()
  const ages = new Map<string, { readonly version: number; readonly ages: RuleAges }>()
  const unjudged = new Map<string, number>()
  const isHeld = createClockHold(now, monotonic)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  const isLocalOnly = (site: string) =>
    versions.get(site)?.current().config.settings?.localOnly === true

  async function set(site: string, on: boolean): Promise<void> {
    if (on && isLocalOnly(site)) throw new CollectorError('WATCH_LOCAL_ONLY')
    await store.watch({ site, on, now: now() })
    known.delete(site)
    await load(site)
  }

  async function load(site: string): Promise<boolean> {
    if (!known.has(site)) known.set(site, await store.readWatch({ site, now: now() }))
    return known.get(site)?.on === true
  }

  /** Whether more visitors wait. */
  async function look(site: string): Promise<boolean> {
    const own = versions.get(site)
    if (!(await load(site)) || own === undefined) return false
    if (isLocalOnly(site)) {
      await set(site, false)
      return false
    }
    const { version, config } = own.current()
    if (ages.get(site)?.version !== version)
      ages.set(site, { version, ages: await findRuleAges(own) })
    const found = ages.get(site)
    if (found === undefined) return false
    const question = { site, now: now(), config, version, ages: found.ages, users }
    const { visitors, newest, ...rest } = await store.look(question)
    if (known.get(site)?.on) known.set(site, { on: true, newest })
    if (rest.unjudged) noteUnjudged(site, rest.unjudged)
    return visitors === LOOK_VISITORS_MAX
  }

  /** The first are told; a log that repeats itself all day would hide what else there is. All are counted. */
  function noteUnjudged(site: string, { visitors, reason }: Unjudged): void {
    const before = unjudged.get(site) ?? 0
    unjudged.set(site, before + visitors)
    if (before > 0) return
    const who = visitors === 1 ? '1 visitor' : `${visitors} visitors, the first`
    onError(new Error(`The rules of ${site} could not judge ${who}: ${reason}`))
  }

  async function lookAtAll(): Promise<void> {
    const begun = monotonic()
    let isMore = false
    for (const { id } of isHeld() ? [] : sites()) {
      if (stopped) return
      isMore = (await look(id).catch(tell)) || isMore
    }
    const restMs = isMore ? (monotonic() - begun) * LOOK_REST_TIMES : LOOK_MS
    if (!stopped) timer = setTimeout(start, restMs).unref()
  }

  function tell(error: unknown): false {
    const isAway = error instanceof CollectorError && error.code === 'STORE_UNAVAILABLE'
    if (!isAway && !stopped) onError(error)
    return false
  }

  function start(): void {
    round = lookAtAll()
  }

  start()
  return {
    isOn: (site) => known.get(site)?.on === true,
    set,
    async read(site) {
      const { newest, ...watch } = await store.readWatch({ site, now: now() })
      return watch
    },
    newest: (site) => known.get(site)?.newest,
    unjudged: () => unjudged,
    stop() {
      stopped = true
      clearTimeout(timer)
      return round
    },
  }
}

type Unjudged = NonNullable<LookAnswer['unjudged']>

/** Tells whether the clock was set not long ago. It is asked often: that is how it knows. */
export function createClockHold(now: () => number, monotonic: () => number): () => boolean {
  let offset = now() - monotonic()
  let heldUntil = Number.NEGATIVE_INFINITY
  return () => {
    const jumpMs = now() - monotonic() - offset
    if (Math.abs(jumpMs) >= CLOCK_JUMP_MS_MIN) {
      offset += jumpMs
      heldUntil = monotonic() + LOOK_CLOCK_HOLD_MS
    }
    return monotonic() < heldUntil
  }
}
