import type { QualityReport, SiteConfig } from '@segue/protocol'
import { toCount, toPercent } from './format-figures.ts'

/**
 * What makes the figures of a period doubtful, in sentences: refused or dropped events, targets that are missing or
 * contested, clocks that are wrong, and events or properties that went with the newest version.
 */
export function findWarnings(report: QualityReport, config: SiteConfig): readonly string[] {
  const { events, bad, dropped, clocks, version } = report
  const refused = bad.reduce((sum, one) => sum + one.events, 0)
  const codes = bad.map(({ code }) => code).join(', ')
  const vanished = report.drift.filter(({ change }) => change === 'vanished')
  return [
    ...(refused > (events + refused) * REFUSED_SHARE_MAX
      ? [`${toShare(refused, events + refused)} of the events were refused (${codes}).`]
      : []),
    ...(dropped > (events + dropped) * DROPPED_SHARE_MAX
      ? [`Browsers had to drop ${toCount(dropped)} events before they could be sent.`]
      : []),
    ...(clocks.events > events * CLOCKS_SHARE_MAX
      ? [`${toShare(clocks.events, events)} of the events came from clocks that are wrong.`]
      : []),
    ...report.targets.flatMap((target) => findTargetWarnings(target, config)),
    ...vanished.map(
      ({ event, prop }) =>
        `${prop === '' ? `The event ${event}` : `The property ${prop} of ${event}`} has not come since version ${version}.`,
    ),
  ]
}

function findTargetWarnings(
  { experience, exposures, missing, contested }: QualityReport['targets'][number],
  { experiences }: SiteConfig,
): readonly string[] {
  const name = experiences.find(({ id }) => id === experience)?.name ?? experience
  if (exposures < EXPOSURES_MIN) return []
  return [
    ...(missing > exposures * TARGET_SHARE_MAX
      ? [`${name} did not find its place in ${toShare(missing, exposures)} of the exposures.`]
      : []),
    ...(contested > exposures * TARGET_SHARE_MAX
      ? [
          `Something else changed the place of ${name} in ${toShare(contested, exposures)} of the exposures.`,
        ]
      : []),
  ]
}

function toShare(part: number, all: number): string {
  return toPercent(part / all)
}

/** Shares below which it is what every site has. */
const REFUSED_SHARE_MAX = 0.01
const DROPPED_SHARE_MAX = 0.01
const CLOCKS_SHARE_MAX = 0.05
const TARGET_SHARE_MAX = 0.05
/** Exposures below which a share says nothing. */
const EXPOSURES_MIN = 20
