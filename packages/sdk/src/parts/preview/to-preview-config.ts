import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import type { Preview } from './preview.ts'

/**
 * The site config that decides as a preview asks: everything else is decided as ever, on the pages it is for. Nothing
 * is left as it is for being late, since a preview starts later than the page.
 */
export function toPreviewConfig(config: SiteConfig, preview: Preview): SiteConfig {
  const { experiences: arms = {}, segments, stage } = preview
  const isForced = ({ id }: Experience) => Object.hasOwn(arms, id)
  const forced = config.experiences.filter(isForced)
  const others = config.experiences.filter((experience) => !isForced(experience))
  return {
    ...config,
    settings: { ...config.settings, personalizeWhilePending: true, holdout: 0 },
    ...(segments && {
      segments: config.segments.map((segment) => ({
        ...segment,
        when: segments.includes(segment.id) ? YES : NO,
      })),
    }),
    ...(stage !== undefined && { journey: toJourney(config, stage) }),
    // What is asked for comes first, or an earlier experience could take its place.
    experiences: [...forced.map((each) => toForced(each, `${arms[each.id]}`)), ...others].map(
      (experience) => ({ ...experience, late: 'swap' }),
    ),
  }
}

/** A journey in which every visitor goes to one stage at once and stays. */
function toJourney({ journey }: SiteConfig, stage: string): SiteConfig['journey'] {
  const stages = journey.stages.map(({ id, name }) =>
    id === stage ? { id, name, enter: YES } : { id, name, enter: NO, exit: YES },
  )
  return { stages }
}

/** An experience that everybody sees with one arm. The default has no changes to make. */
function toForced({ id, name, pages, anchor, variants }: Experience, arm: string): Experience {
  const shown = variants.find((variant) => variant.id === arm) ?? { name: arm, changes: [] }
  const { when, weight, ...variant } = { when: undefined, weight: undefined, ...shown, id: arm }
  return {
    id,
    name,
    state: 'running',
    mode: 'personalize',
    variants: [variant],
    ...(pages && { pages }),
    ...(anchor && { anchor }),
  }
}

const YES: Condition = { all: [] }
const NO: Condition = { any: [] }
