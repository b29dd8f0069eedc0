import type { SiteConfig } from '@segue/protocol'

/** For tests: a valid site config that says nothing yet. */
export const EMPTY_CONFIG: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [],
  journey: { stages: [] },
  experiences: [],
  goals: [],
}
