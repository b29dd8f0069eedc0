import {
  type Decision,
  type JsonObject,
  type Profile,
  SESSION_IDLE_MINUTES,
  type SiteConfig,
} from '@segue/protocol'
import {
  CORE_LANGUAGE,
  compileWith,
  createProfile,
  decide,
  extendLanguage,
  type Program,
  type Situation,
  type Transition,
  type Update,
  updateProfile,
} from '@segue/rules'
import type { ConsentKeeper } from './consent.ts'
import type { Disk } from './disk.ts'
import { on } from './emitter.ts'
import type { Pack } from './pack.ts'
import { guard, guardRules, readNow } from './platform.ts'
import { openProfileStore, type ProfileStore } from './profile-store.ts'
import { createId } from './random-ids.ts'
import { readZone } from './read-zone.ts'
import { isProfile } from './snapshot.ts'
import type { View } from './view.ts'

/** What is known about the visitor, and what follows from it by the published rules. */
export interface Memory extends Pick<ProfileStore, 'apply' | 'wipe'> {
  readonly profile: () => Profile
  /** Takes an event in. Gives the moves in the journey that it caused. */
  readonly learn: (event: Learned) => readonly Transition[]
  /** Lets time alone do its work: lapses, windows that ran out. */
  readonly advance: () => readonly Transition[]
  /** What to show now. Where the rules fail it stays as it is, nothing in a new view, and `on('error')` is told once. */
  readonly decide: () => Decision
  /** What the newest decision was made of: what explains it, whatever was learnt since. */
  readonly basis: () => Basis
  /** Stores what consent now allows. True when another tab's profile took the place of ours. */
  readonly keep: () => boolean
  /** Merges facts of the site's own into the trait namespace `custom`, until the page is left. */
  readonly setCustom: (traits: JsonObject) => void
}

/** What `decide` of the rules takes. */
export type Basis = Parameters<typeof decide>

/** What memory looks at in an event. */
export interface Learned {
  readonly type: string
  readonly at: number
  readonly props: JsonObject
}

/**
 * Opens what is remembered under `key`. Without consent to personalization the rules run empty: no segment, no stage,
 * and of the profile only visitor and session, which measurement needs.
 */
export function openMemory(
  key: string,
  disk: Disk,
  config: SiteConfig,
  packs: readonly Pack[],
  view: View,
  consent: ConsentKeeper['state'],
): Memory {
  const packed = packs.map(({ language = {} }) => language)
  const language = extendLanguage(CORE_LANGUAGE, packed)
  const full = compileWith(config, language)
  const empty = compileWith({ ...config, ...NOTHING }, language)
  let zone: string | undefined
  let custom: JsonObject = {}
  let basis: Basis

  const isDenied = () => consent().personalization === 'denied'
  const program = () => (isDenied() ? empty : full)
  const situate = (): Situation => ({
    now: readNow(),
    get zone() {
      zone ??= readZone()
      return zone
    },
    traits: { ...view.traits, custom },
  })

  const look = (): Basis => {
    basis = [program(), store.current(), situate()]
    return basis
  }

  const store = openProfileStore(
    key,
    disk,
    () => {
      const now = readNow()
      const session = { id: createId(), number: 1, startedAt: now, lastAt: now }
      return createProfile(program(), createId(), session, now)
    },
    (profile) => {
      const { personalization, measurement } = consent()
      if (personalization === 'granted') return profile
      return measurement === 'granted' ? toIdentity(empty, profile) : undefined
    },
  )

  on('wipe', () => {
    // Nobody has seen anything yet.
    view.variants = {}
  })

  /**
   * A session that begins here is named by the one before and its number: tabs that begin it in the same instant, and
   * the copy on disk, name it alike.
   */
  function learnIn(profile: Profile, learned: Learned, forgets: boolean): Update {
    const taught = packs.reduce((known, pack) => {
      const next = guard(() => pack.learn?.(known, learned, config))()
      return isProfile(next) ? next : known
    }, profile)
    const { id, number, lastAt } = taught.session
    const idleMinutes = Number(config.settings?.sessionIdleMinutes) || SESSION_IDLE_MINUTES
    const isFresh = learned.at - lastAt > idleMinutes * MINUTE_MS
    const session = isFresh ? `${id.slice(0, ID_CHARS)}-${number + 1}` : id
    const event = { ...learned, session, path: view.page.path }
    const update = updateProfile(program(), taught, event, situate())
    return forgets ? { ...update, profile: toIdentity(empty, update.profile) } : update
  }

  return {
    ...store,
    profile() {
      // A denial in another tab wipes before anything is read.
      consent()
      return store.current()
    },
    learn(event) {
      // As it was when the event happened: the copy on disk learns of it later.
      const forgets = isDenied()
      return store.apply((profile) => learnIn(profile, event, forgets))
    },
    advance: () =>
      store.apply((profile) => updateProfile(program(), profile, undefined, situate())),
    decide: () => guardRules(() => decide(...look())) ?? view.decision,
    basis: () => basis,
    /** A denial forgets at once. A later grant begins the journey: being in its first stage is no move. */
    keep() {
      const forgets = isDenied()
      return store.keep((profile) => {
        const identity = toIdentity(program(), profile)
        const { journey } = profile.journey.stage ? profile : identity
        return { profile: forgets ? identity : { ...profile, journey }, transitions: [] }
      })
    },
    setCustom(traits) {
      custom = { ...custom, ...traits }
    },
  }
}

/** What measurement needs of a profile: visitor and session. */
function toIdentity(program: Program, profile: Profile): Profile {
  const { visitor, session, firstSeen, lastSeen, revision } = profile
  return { ...createProfile(program, visitor, session, firstSeen), lastSeen, revision }
}

/** What a site config says where nothing is decided. */
export const NOTHING: Partial<SiteConfig> = {
  scores: [],
  segments: [],
  journey: { stages: [] },
  experiences: [],
  settings: {},
}

const MINUTE_MS = 60_000
/** What `createId` gives: the first session's id, without the numbers of those that followed. */
const ID_CHARS = 32
