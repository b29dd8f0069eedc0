import type { Decision, JsonObject, Page, Profile, SiteConfig } from '@segue/protocol'
import {
  advanceProfile,
  CORE_LANGUAGE,
  compileWith,
  createProfile,
  decide,
  extendLanguage,
  type ProfileEvent,
  type Program,
  type Situation,
  type Traits,
  type Transition,
  type Update,
  updateProfile,
} from '@segue/rules'
import { nanoid } from 'nanoid'
import type { ConsentKeeper } from './consent.ts'
import { SESSION_IDLE_MINUTES } from './limits.ts'
import type { Pack } from './pack.ts'
import { openProfileStore, type ProfileStore, type ProfileStoreParts } from './profile-store.ts'
import { isIdle } from './session.ts'
import { readViewTraits, readZone } from './traits.ts'
import type { View } from './view.ts'

/** What is known about the visitor, and what follows from it by the published rules. */
export interface Memory {
  readonly profile: () => Profile
  /** Takes an event in. Gives the moves in the journey that it caused. */
  readonly learn: (event: Learned) => readonly Transition[]
  /** Lets time alone do its work: lapses, windows that ran out. */
  readonly advance: () => readonly Transition[]
  readonly decide: () => Decision
  /** Stores what consent now allows. True when another tab's profile took the place of ours. */
  readonly keep: () => boolean
  readonly wipe: ProfileStore['wipe']
  /** Merges facts of the site's own into the trait namespace `custom`, until the page is left. */
  readonly setCustom: (traits: JsonObject) => void
}

/** What memory looks at in an event. */
export interface Learned {
  readonly type: string
  readonly at: number
  readonly props: JsonObject
}

/** What a memory needs. */
export interface MemoryParts extends Pick<ProfileStoreParts, 'key' | 'local' | 'disk' | 'edge'> {
  readonly config: SiteConfig
  readonly packs: readonly Pack[]
  readonly consent: ConsentKeeper
  readonly view: View
}

/**
 * Opens what is remembered. Without consent to personalization the rules run empty: no segment, no stage, and of the
 * profile only visitor and session, which measurement needs.
 */
export function openMemory({ config, packs, consent, view, ...parts }: MemoryParts): Memory {
  const language = extendLanguage(
    CORE_LANGUAGE,
    packs.map((pack) => pack.language ?? {}),
  )
  const full = compileWith(config, language)
  const nothing = { scores: [], segments: [], journey: { stages: [] }, experiences: [] }
  const empty = compileWith({ ...config, ...nothing }, language)
  const idleMinutes = config.settings?.sessionIdleMinutes ?? SESSION_IDLE_MINUTES
  const zone = readZone()
  let custom: JsonObject = {}
  let known: { page: Page; traits: Traits } | undefined

  const isDenied = () => consent.state().personalization === 'denied'
  const program = () => (isDenied() ? empty : full)
  const store = openProfileStore({
    ...parts,
    create: () => createVisitor(program(), Date.now()),
    toStored(profile) {
      const { personalization, measurement } = consent.state()
      if (personalization === 'granted') return profile
      return measurement === 'granted' ? toIdentity(empty, profile) : undefined
    },
  })

  /** A denial forgets at once. A later grant begins the journey: being in its first stage is no move. */
  function toAllowed(profile: Profile): Profile {
    if (isDenied()) return toIdentity(empty, profile)
    return profile.journey.stage
      ? profile
      : { ...profile, journey: toIdentity(full, profile).journey }
  }

  /** Facts of page and device are read once per view: asking for the viewport can cost a layout. */
  function situate(): Situation {
    if (known?.page !== view.page) known = { page: view.page, traits: readViewTraits(view.page) }
    return { now: Date.now(), zone, traits: { ...known.traits, custom } }
  }

  /** `fresh` is the id of a session that would begin here: the same in memory and on disk. */
  function learnIn(profile: Profile, { type, at, props }: Learned, fresh: string): Update {
    const session = isIdle(profile.session, at, idleMinutes) ? fresh : profile.session.id
    const event: ProfileEvent = { type, at, session, path: view.page.path, props }
    const taught = packs.reduce((known, { learn }) => learn?.(known, type, props) ?? known, profile)
    const update = updateProfile(program(), taught, event, situate())
    return isDenied() ? { ...update, profile: toIdentity(empty, update.profile) } : update
  }

  return {
    profile: store.current,
    learn(event) {
      const fresh = nanoid()
      return store.apply((profile) => learnIn(profile, event, fresh)).transitions
    },
    advance: () =>
      store.apply((profile) => advanceProfile(program(), profile, situate())).transitions,
    decide: () => decide(program(), store.current(), situate()),
    keep: () => store.keep((profile) => ({ profile: toAllowed(profile), transitions: [] })),
    wipe: store.wipe,
    setCustom(traits) {
      custom = { ...custom, ...traits }
    },
  }
}

function createVisitor(program: Program, now: number): Profile {
  const session = { id: nanoid(), number: 1, startedAt: now, lastAt: now }
  return createProfile(program, nanoid(), session, now)
}

function toIdentity(program: Program, profile: Profile): Profile {
  const { visitor, session, firstSeen, lastSeen, revision } = profile
  return { ...createProfile(program, visitor, session, firstSeen), lastSeen, revision }
}
