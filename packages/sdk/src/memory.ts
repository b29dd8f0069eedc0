import {
  type Decision,
  type JsonObject,
  type Profile,
  SESSION_IDLE_MINUTES,
  type SiteConfig,
} from '@segue/protocol'
import {
  advanceProfile,
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
import { nanoid } from 'nanoid'
import type { ConsentKeeper } from './consent.ts'
import type { Disk } from './disk.ts'
import type { Pack } from './pack.ts'
import { guard } from './platform.ts'
import { openProfileStore, type ProfileStore } from './profile-store.ts'
import { readZone } from './read-zone.ts'
import type { View } from './view.ts'

/** What is known about the visitor, and what follows from it by the published rules. */
export interface Memory extends Pick<ProfileStore, 'apply' | 'wipe'> {
  readonly profile: () => Profile
  /** Takes an event in. Gives the moves in the journey that it caused. */
  readonly learn: (event: Learned) => readonly Transition[]
  /** Lets time alone do its work: lapses, windows that ran out. */
  readonly advance: () => readonly Transition[]
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
  const nothing = { scores: [], segments: [], journey: { stages: [] }, experiences: [] }
  const empty = compileWith({ ...config, ...nothing }, language)
  let zone: string | undefined
  let custom: JsonObject = {}
  let basis: Basis

  const isDenied = () => consent().personalization === 'denied'
  const program = () => (isDenied() ? empty : full)
  const situate = (): Situation => ({
    now: Date.now(),
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
      const now = Date.now()
      // Nobody has seen anything yet.
      view.variants = {}
      const session = { id: nanoid(), number: 1, startedAt: now, lastAt: now }
      return createProfile(program(), nanoid(), session, now)
    },
    (profile) => {
      const { personalization, measurement } = consent()
      if (personalization === 'granted') return profile
      return measurement === 'granted' ? toIdentity(empty, profile) : undefined
    },
  )

  /** `toFresh` gives the id of a session that begins here: the same in memory and on disk. */
  function learnIn(profile: Profile, learned: Learned, toFresh: () => string): Update {
    const taught = packs.reduce(
      (known, pack) => guard(() => pack.learn?.(known, learned, config))() ?? known,
      profile,
    )
    const { type, at, props } = learned
    const { id, lastAt } = taught.session
    const { sessionIdleMinutes } = { ...config.settings }
    const idleMs = (Number(sessionIdleMinutes) || SESSION_IDLE_MINUTES) * MINUTE_MS
    const session = at - lastAt > idleMs ? toFresh() : id
    const event = { type, at, session, path: view.page.path, props }
    const update = updateProfile(program(), taught, event, situate())
    return isDenied() ? { ...update, profile: toIdentity(empty, update.profile) } : update
  }

  return {
    profile() {
      // A denial in another tab wipes before anything is read.
      consent()
      return store.current()
    },
    learn(event) {
      let fresh: string | undefined
      const toFresh = () => {
        fresh ??= nanoid()
        return fresh
      }
      return store.apply((profile) => learnIn(profile, event, toFresh)).transitions
    },
    advance: () =>
      store.apply((profile) => advanceProfile(program(), profile, situate())).transitions,
    decide: () => decide(...look()),
    basis: () => basis,
    /** A denial forgets at once. A later grant begins the journey: being in its first stage is no move. */
    keep: () =>
      store.keep((profile) => {
        const identity = toIdentity(program(), profile)
        const { journey } = profile.journey.stage ? profile : identity
        return { profile: isDenied() ? identity : { ...profile, journey }, transitions: [] }
      }),
    wipe: store.wipe,
    setCustom(traits) {
      custom = { ...custom, ...traits }
    },
    apply: store.apply,
  }
}

/** What measurement needs of a profile: visitor and session. */
function toIdentity(program: Program, profile: Profile): Profile {
  const { visitor, session, firstSeen, lastSeen, revision } = profile
  return { ...createProfile(program, visitor, session, firstSeen), lastSeen, revision }
}

const MINUTE_MS = 60_000
