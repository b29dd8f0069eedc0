import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/** What stands in an order does: bounds rise, schedules end after they start. */
export function checkBounds({ rfm, experiences }: SiteConfig, report: Report): void {
  for (const field of RFM_FIELDS) {
    const bounds = rfm?.[field] ?? []
    const index = bounds.findIndex((bound, at) => at > 0 && bound <= (bounds[at - 1] ?? 0))
    if (index === -1) continue
    report({
      code: 'CONFIG_NOT_ASCENDING',
      path: `rfm.${field}[${index}]`,
      received: bounds[index],
    })
  }
  experiences.forEach(({ schedule }, index) => {
    const { from, until } = schedule ?? {}
    if (from === undefined || until === undefined || from < until) return
    const path = `experiences[${index}].schedule.until`
    report({ code: 'CONFIG_SCHEDULE_EMPTY', path, received: until })
  })
}

const RFM_FIELDS = ['recencyDays', 'frequency', 'monetary'] as const
