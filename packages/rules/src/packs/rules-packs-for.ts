import type { Condition, Experience, Json, SiteConfig } from '@segue/protocol'
import type { Language } from '../language/language.ts'
import { own } from '../own.ts'
import { RULES_PACK } from './rules-pack.ts'
import { SCORES_PACK } from './scores-pack.ts'

/** Packs of the language by the names under which they are served. */
export type RulesPackName = 'rules' | 'scores'

/** The packs that a site config needs on top of the core language, in the order in which they extend it. */
export function rulesPacksFor(config: SiteConfig): readonly RulesPackName[] {
  const conditions = listRecords(listConditions(config))
  return (['scores', 'rules'] as const).filter(
    (name) =>
      conditions.some((condition) => isInPack(condition, name)) ||
      config.experiences.some(name === 'rules' ? hasSchedule : isExperiment) ||
      (name === 'scores' && hasCommonPart(config)),
  )
}

function listConditions({ scores = [], segments, journey, experiences }: SiteConfig): Json {
  const conditions: (Condition | undefined)[] = [
    ...scores.flatMap(({ gains }) => gains.map(({ where }) => where)),
    ...segments.map(({ when }) => when),
    ...journey.stages.flatMap(({ enter, exit }) => [enter, exit]),
    ...experiences.flatMap(({ when, variants }) => [when, ...variants.map((part) => part.when)]),
  ]
  return conditions.filter((condition) => condition !== undefined) as unknown as Json
}

/** Every record in a value, however deep: conditions, and their windows. */
function listRecords(value: Json): readonly Named[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(listRecords)
  return Array.isArray(value) ? inner : [value as Named, ...inner]
}

function isInPack(record: Named, name: RulesPackName): boolean {
  const { conditions = {}, options = {}, operators = {}, measures = {}, traits = {} } = PACKS[name]
  const keys = Object.keys(record)
  if (keys.some((key) => own(conditions, key) ?? own(options as typeof conditions, key)))
    return true
  const { op = '', measure = '', trait = '' } = record
  // Both packs know it. What an event condition reads is a time already; only facts can be dates written as text.
  const isOfOther = op === 'within_days' && 'event' in record === (name === 'rules')
  const operator = isOfOther ? undefined : own(operators, op)
  return (operator ?? own(measures, measure) ?? own(traits, trait)) !== undefined
}

function hasCommonPart({ settings, journey }: SiteConfig): boolean {
  return Boolean(settings?.holdout) || journey.stages.some((stage) => stage.lapseAfterDays)
}

function hasSchedule({ schedule }: Experience): boolean {
  return schedule !== undefined
}

/** True when not everybody it is for gets the one variant that is for them. */
function isExperiment(experience: Experience): boolean {
  const { mode, traffic, control, frequencyCap, group, requires } = experience
  return (
    mode === 'experiment' ||
    [traffic, control, frequencyCap, group, requires].some((part) => part !== undefined)
  )
}

interface Named {
  readonly op?: string
  readonly measure?: string
  readonly trait?: string
}

const PACKS: { readonly [name in RulesPackName]: Partial<Language> } = {
  rules: RULES_PACK,
  scores: SCORES_PACK,
}
