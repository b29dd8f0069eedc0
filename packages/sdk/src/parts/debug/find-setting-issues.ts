import {
  HIDE_MS_MAX,
  type Issue,
  SESSION_IDLE_MINUTES_MAX,
  TRACKS,
  toReadableJson,
} from '@segue/protocol'

/**
 * What is wrong with the settings that came from the tag: the site config's own were checked when it was published. The
 * page at hand passes over what is wrong. `path` is the attribute; `loaded` are the tracks whose code is there.
 */
export function findSettingIssues(settings: object, loaded: readonly string[]): Issue[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const received = typeof value === 'string' ? `"${value}"` : toReadableJson(value)
    const own = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : UNKNOWN
    const known = name === 'track' && own?.takes(value) ? toLoaded(loaded) : own
    if (known === undefined || known.takes(value)) return []
    const { code, expected, remedy } = known
    return [{ code, path: toAttribute(name), received, expected, remedy }]
  })
}

/** One kind of setting. */
interface Kind {
  readonly code: 'SETTING_INVALID' | 'SETTING_UNKNOWN' | 'PACK_MISSING'
  readonly takes: (value: unknown) => boolean
  readonly expected: string
  readonly remedy: string
}

/** `sessionIdleMinutes` → `data-session-idle-minutes`. */
function toAttribute(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function toKind(expected: string, takes: Kind['takes']): Kind {
  const remedy = 'Correct the attribute, or leave it out: the site config has the setting, too.'
  return { code: 'SETTING_INVALID', takes, expected, remedy }
}

function oneOf(...words: readonly unknown[]): Kind {
  return toKind(words.join(' or '), (value) => words.includes(value))
}

/** As JSON, or as a text with spaces or commas between. */
function listOf(...words: readonly string[]): Kind {
  return toKind(`a list of ${words.join(', ')}`, (value) =>
    `${value}`.split(/[\s,]+/).every((word) => word === '' || words.includes(word)),
  )
}

/** Tracks that the page at hand can watch: a tag brings no code along. */
function toLoaded(tracks: readonly string[]): Kind {
  const remedy = 'List the others in `settings.track` of the site config, and publish it.'
  return { ...listOf(...tracks), code: 'PACK_MISSING', remedy }
}

function between(min: number, max: number): Kind {
  return toKind(
    `a number from ${min} to ${max}`,
    (value) => typeof value === 'number' && value >= min && value <= max,
  )
}

const UNKNOWN: Kind = {
  code: 'SETTING_UNKNOWN',
  takes: () => false,
  expected: 'the name of a setting',
  remedy: 'Correct the name. What another tool reads can stay: Segue passes it over.',
}
/** What a tag may say; the others are lists and objects of the site config, and are not looked at. */
const SETTINGS: { readonly [name: string]: Kind | undefined } = {
  consent: oneOf('granted', 'required', 'denied'),
  personalizeWhilePending: oneOf(true, false),
  sessionIdleMinutes: between(1, SESSION_IDLE_MINUTES_MAX),
  hideMsMax: between(0, HIDE_MS_MAX),
  holdout: between(0, 1),
  debug: oneOf(true, false),
  track: listOf(...Object.keys(TRACKS)),
  sessionEndsAt: listOf('midnight', 'campaign'),
  dataLayer: oneOf('both', 'read', 'write', 'none'),
  localOnly: oneOf(true, false),
  consentSources: listOf('consent_mode', 'tcf'),
  ...{ seed: undefined, identity: undefined, tcf: undefined, properties: undefined },
}
