import { isRecord, type SiteConfig } from '@segue/protocol'

/** Whether it is enough of a site config for its rooms to show. The check tells what else is wrong with it. */
export function isSiteConfig(config: unknown): config is SiteConfig {
  if (!isRecord(config) || !isRecord(config.journey)) return false
  const lists = [config.segments, config.experiences, config.goals, config.journey.stages]
  if (!lists.every(isList)) return false
  const variants = (config.experiences as readonly { variants?: unknown }[]).map(
    (experience) => experience.variants,
  )
  return variants.every((list) => isList(list) && list.every(({ changes }) => isList(changes)))
}

function isList(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isRecord)
}
