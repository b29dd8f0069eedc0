import type { Experience, SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/**
 * A cookieless site has nothing that must know a visitor on the next page: each page would assign its experiments
 * anew.
 */
export function checkCookieless({ settings = {}, experiences }: SiteConfig, report: Report): void {
  const { identity, holdout } = settings
  if (identity?.mode !== 'cookieless') return
  const refuse = (path: string, received: unknown) =>
    report({ code: 'CONFIG_COOKIELESS_CONFLICT', path, received })
  for (const name of ['cookie', 'links', 'users'] as const) {
    if (identity[name] !== undefined) refuse(`settings.identity.${name}`, identity[name])
  }
  if (holdout) refuse('settings.holdout', holdout)
  experiences.forEach((experience, index) => {
    const field = RANDOM.find((name) => isRandom(experience, name))
    if (field !== undefined) refuse(`experiences[${index}].${field}`, experience[field])
  })
}

function isRandom(experience: Experience, field: (typeof RANDOM)[number]): boolean {
  if (field === 'mode') return experience.mode === 'experiment'
  return experience[field] !== undefined
}

/** Fields by which an experience depends on who the visitor is, or on what they saw before. */
const RANDOM = ['mode', 'traffic', 'control', 'frequencyCap', 'requires'] as const
