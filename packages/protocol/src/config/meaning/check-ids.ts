import { CONTROL, HOLDOUT, type SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/** Every id occurs once in its list, and no variant takes the name of an arm that Segue makes. */
export function checkIds(config: SiteConfig, report: Report): void {
  checkList(config.scores ?? [], 'scores', report)
  checkList(config.segments, 'segments', report)
  checkList(config.journey.stages, 'journey.stages', report)
  checkList(config.experiences, 'experiences', report)
  checkList(config.goals, 'goals', report)
  config.experiences.forEach(({ variants }, index) => {
    const path = `experiences[${index}].variants`
    checkList(variants, path, report)
    variants.forEach(({ id }, variantIndex) => {
      if (id !== CONTROL && id !== HOLDOUT) return
      report({ code: 'CONFIG_ID_RESERVED', path: `${path}[${variantIndex}].id`, received: id })
    })
  })
}

function checkList(entries: readonly { readonly id: string }[], path: string, report: Report) {
  const seen = new Set<string>()
  entries.forEach(({ id }, index) => {
    if (seen.has(id))
      report({ code: 'CONFIG_ID_TWICE', path: `${path}[${index}].id`, received: id })
    seen.add(id)
  })
}
