import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/** Visitors can come into every stage, nobody starts in a lapse, and every experience has a place to be seen at. */
export function checkReach({ journey, experiences }: SiteConfig, report: Report): void {
  journey.stages.forEach((stage, index) => {
    if (index === 0 && stage.lapseAfterDays !== undefined) {
      const path = 'journey.stages[0].lapseAfterDays'
      report({ code: 'CONFIG_LAPSE_FIRST', path, received: stage.lapseAfterDays })
    }
    if (index === 0 || stage.enter !== undefined || stage.lapseAfterDays !== undefined) return
    const path = `journey.stages[${index}]`
    report({ code: 'CONFIG_STAGE_UNREACHABLE', path, received: stage.id })
  })
  experiences.forEach(({ id, anchor, variants }, index) => {
    if (anchor !== undefined || variants.some(({ changes }) => changes.length > 0)) return
    report({ code: 'CONFIG_ANCHOR_MISSING', path: `experiences[${index}]`, received: id })
  })
}
