import { isRecord, type SiteConfig } from '@segue/protocol'

/** Whether it is enough of a site config for the audiences to show. The check tells what else is wrong with it. */
export function isSiteConfig(config: unknown): config is SiteConfig {
  if (!isRecord(config) || !isRecord(config.journey)) return false
  const lists = [config.segments, config.experiences, config.goals, config.journey.stages]
  return lists.every((list) => Array.isArray(list) && list.every(isRecord))
}
