import {
  isId,
  isRecord,
  PROFILE_VERSION,
  type Profile,
  SNAPSHOT_CHARS_MAX,
  toJson,
} from '@segue/protocol'
import { compactProfile } from '@segue/rules'
import { parseJson } from './parse-json.ts'

/**
 * The profile as the text the next page decides from before its first paint, bounded: of its log only the last `unsaved`
 * entries, which may never reach the disk, and none where they find no room.
 */
export function toSnapshot(profile: Profile, unsaved = 0): string {
  const compact = compactProfile(profile, SNAPSHOT_CHARS_MAX)
  const whole = toJson({ ...compact, log: unsaved > 0 ? profile.log.slice(-unsaved) : [] })
  return whole.length > SNAPSHOT_CHARS_MAX ? toJson(compact) : whole
}

/** Reads a snapshot; `undefined` for anything that is not one. */
export function parseSnapshot(text: string | null): Profile | undefined {
  const profile = parseJson(text)
  return isProfile(profile) ? profile : undefined
}

/**
 * True for what looks like a profile of this version. Anyone on the page can write to storage, so the parts inside may
 * still be junk: a step that they break begins a new visitor.
 */
export function isProfile(value: unknown): value is Profile {
  return (
    isRecord(value) &&
    value.v === PROFILE_VERSION &&
    isId(value.visitor) &&
    Number.isInteger(value.revision) &&
    isRecord(value.session) &&
    Array.isArray(value.log)
  )
}

/**
 * The copy that knows more. Of one visitor it is the one with the higher revision; what its log lacks because it comes from
 * a snapshot, the other's has. Where neither has an event, the log begins anew after it: a log never has a hole. Of two
 * visitors it is the newer one: somebody called `reset`.
 */
export function reconcile(mine: Profile, other: unknown): Profile {
  if (!isProfile(other)) return mine
  if (mine.visitor !== other.visitor) return mine.firstSeen < other.firstSeen ? other : mine
  const [newer, older] = mine.revision > other.revision ? [mine, other] : [other, mine]
  const since = newer.revision - older.revision
  if (newer.log.length < since) return newer
  const log = [...older.log, ...newer.log.slice(newer.log.length - since)]
  return newer.log.length < log.length ? { ...newer, log } : newer
}
