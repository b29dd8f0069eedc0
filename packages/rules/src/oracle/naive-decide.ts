import type {
  Change,
  Condition,
  Experience,
  Outcome,
  Profile,
  SiteConfig,
  Variant,
} from '@segue/protocol'
import type { Situation } from '../situation.ts'
import { type Known, secondOf } from './history.ts'
import { type Answer, answer, UNKNOWN_OPERATOR } from './naive-condition.ts'
import { reachOf } from './naive-window.ts'

/** For tests: what each experience comes to, each from its definition and the outcomes of those before it. */
export function decideNaively(
  config: SiteConfig,
  profile: Profile,
  situation: Situation,
): readonly Outcome[] {
  const { journey, session: visit } = profile
  const known: Known = { config, arrivals: [], situation, journey, visit, asking: [] }
  let open: readonly Open[] = []
  return config.experiences.map((experience) => {
    const verdict = verdictOf(experience, open, { known, profile })
    if (verdict) return { experience: experience.id, arm: null, verdict }
    open = [...open, { group: experience.group, places: placesOf(experience, known) }]
    const arm = armOf(experience, { known, profile })
    const verdictOfArm = arm === 'holdout' || arm === 'control' ? arm : 'shown'
    return { experience: experience.id, arm, verdict: verdictOfArm }
  })
}

/** An experience that was open to the visitor, whichever arm they have: what it changes is taken. */
interface Open {
  readonly group: string | undefined
  readonly places: readonly string[]
}

interface Asked {
  readonly known: Known
  readonly profile: Profile
}

function verdictOf(
  experience: Experience,
  open: readonly Open[],
  { known, profile }: Asked,
): Outcome['verdict'] | undefined {
  const { id, state, pages, schedule, when, requires = [], group, frequencyCap: cap } = experience
  const { now, traits } = known.situation
  if (state !== 'running') return 'preview_only'
  if (pages && !pages.some((glob) => isLike(glob, String(traits.page?.path))))
    return 'page_no_match'
  if (schedule?.from && now < Date.parse(schedule.from)) return 'schedule_closed'
  if (schedule?.until && now >= Date.parse(schedule.until)) return 'schedule_closed'
  if (!isMet(when, known) || candidatesOf(experience, known).length === 0)
    return when && byStageAlone(when, known) === 'no' ? 'stage_no' : 'segment_no'
  if (requires.some((other) => !profile.exposures[other])) return 'segment_no'
  const { traffic = 1 } = experience
  const isKnown = profile.assignments[id] !== undefined
  if (!isKnown && shareOf(`${id}:traffic`, { known, profile }) >= traffic)
    return 'traffic_not_sampled'
  const ages = (profile.exposures[id] ?? []).map((at) => secondOf(now) - secondOf(at))
  const reach = cap?.within ? reachOf(cap.within) : undefined
  const counted = ages.filter((age) => reach === undefined || (age >= 0 && age <= reach))
  if (cap && counted.length >= cap.views) return 'frequency_capped'
  if (group && open.some((other) => other.group === group)) return 'excluded_by_group'
  const places = placesOf(experience, known)
  const isTaken = open.some((other) => other.places.some((place) => places.includes(place)))
  return isTaken ? 'lower_priority' : undefined
}

function armOf(experience: Experience, asked: Asked): string | null {
  const { id, control = 0, variants } = experience
  const holdout = asked.known.config.settings?.holdout ?? 0
  const had = asked.profile.assignments[id]
  const stays = [
    ...(holdout > 0 ? ['holdout'] : []),
    ...(control > 0 ? ['control'] : []),
    ...variants.map((variant) => variant.id),
  ]
  const kept = stays.find((arm) => arm === had)
  if (kept === 'holdout' || kept === 'control') return kept
  if (!kept && shareOf('holdout', asked) < holdout) return 'holdout'
  if (!kept && shareOf(`${id}:control`, asked) < control) return 'control'
  const candidates = candidatesOf(experience, asked.known)
  if (candidates.some((variant) => variant.id === kept)) return kept ?? null
  const slices = candidates.flatMap(({ id: arm, weight = 1 }) => Array<string>(weight).fill(arm))
  return slices[Math.floor(shareOf(id, asked) * slices.length)] ?? null
}

/** The variants the visitor may get: of a personalization the first that is for them, of an experiment all that are. */
function candidatesOf({ mode, variants }: Experience, known: Known): readonly Variant[] {
  const suitable = variants.filter(({ when }) => isMet(when, known))
  return mode === 'experiment' ? suitable : suitable.slice(0, 1)
}

function placesOf(experience: Experience, known: Known): readonly string[] {
  return candidatesOf(experience, known).flatMap(({ changes }) =>
    changes.map((change) => JSON.stringify(toPlace(change))),
  )
}

function toPlace(change: Change): object {
  if ('slot' in change) return { slot: change.slot }
  if ('target' in change && change.target) return { selector: change.target.selector }
  throw new Error(`no place in ${JSON.stringify(change)}`)
}

function isMet(when: Condition | undefined, known: Known): boolean {
  return !when || answer(when, known) === 'yes'
}

/** The answer where nothing is known of the visitor but their stage. */
function byStageAlone(when: Condition, known: Known): Answer {
  const forget = (key: string, value: unknown) => (key === 'op' ? UNKNOWN_OPERATOR : value)
  return answer(JSON.parse(JSON.stringify(when, forget)) as Condition, known)
}

/** Where the visitor falls between 0 and 1: FNV-1a of seed and visitor, then of that number's digits. */
function shareOf(purpose: string, { known, profile }: Asked): number {
  const { settings, site } = known.config
  const once = toFnv1a(`${settings?.seed ?? site}:${purpose}${profile.visitor}`)
  return Number(toFnv1a(String(once)) % 10_000n) / 10_000
}

function toFnv1a(text: string): bigint {
  const mixed = (sum: bigint, unit: string) => (sum ^ BigInt(unit.charCodeAt(0))) * 16_777_619n
  return text.split('').reduce((sum, unit) => mixed(sum, unit) % 2n ** 32n, 2_166_136_261n)
}

function isLike(glob: string, path: string): boolean {
  const source = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))
  return new RegExp(`^${source}$`, 's').test(path)
}
