import type { Condition, Json, SiteConfig } from '@segue/protocol'
import { partsOf } from '../decide/compile-experience.ts'
import type { Language } from '../language/language.ts'
import { own } from '../own.ts'
import { EXPERIMENTS_PACK } from './experiments-pack.ts'
import { FIGURES_PACK } from './figures-pack.ts'
import { RULES_PACK } from './rules-pack.ts'

/** Packs of the language by the names under which they are served. */
export type RulesPackName = 'experiments' | 'figures' | 'rules'

/** The packs that a site config needs on top of the core language, in the order in which they extend it. */
export function rulesPacksFor(config: SiteConfig): readonly RulesPackName[] {
  const conditions = listRecords(listConditions(config))
  const parts = config.experiences.flatMap((experience) => Object.keys(partsOf(experience, config)))
  return (['experiments', 'figures', 'rules'] as const).filter(
    (name) =>
      conditions.some((condition) => isInPack(condition, name)) ||
      parts.some((part) => own(PACKS[name].parts ?? {}, part)) ||
      (name === 'figures' && config.journey.stages.some((stage) => stage.lapseAfterDays)),
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

interface Named {
  readonly op?: string
  readonly measure?: string
  readonly trait?: string
}

const PACKS: { readonly [name in RulesPackName]: Partial<Language> } = {
  experiments: EXPERIMENTS_PACK,
  figures: FIGURES_PACK,
  rules: RULES_PACK,
}
