import type { QualityReport, SiteConfig } from '@segue/protocol'
import { type Doubt, findDoubts } from '@segue/protocol/api'
import { toCount, toPercent } from './format-figures.ts'

/**
 * What makes the figures of a period doubtful, in sentences: refused or dropped events, targets that are missing or
 * contested, clocks that are wrong, and events or properties that went with the newest version.
 */
export function findWarnings(report: QualityReport, config: SiteConfig): readonly string[] {
  return findDoubts(report).map((doubt) => toSentence(doubt, config))
}

function toSentence(doubt: Doubt, { experiences }: SiteConfig): string {
  switch (doubt.code) {
    case 'refused':
      return `${toPercent(doubt.share)} of the events were refused (${doubt.reasons.join(', ')}).`
    case 'dropped':
      return `Browsers had to drop ${toCount(doubt.events)} events before they could be sent.`
    case 'clocks':
      return `${toPercent(doubt.share)} of the events came from clocks that are wrong.`
    case 'missing':
    case 'contested': {
      const name = experiences.find(({ id }) => id === doubt.experience)?.name ?? doubt.experience
      const share = toPercent(doubt.share)
      return doubt.code === 'missing'
        ? `${name} did not find its place in ${share} of the exposures.`
        : `Something else changed the place of ${name} in ${share} of the exposures.`
    }
    case 'vanished': {
      const { event, prop, version } = doubt
      const what = prop === '' ? `The event ${event}` : `The property ${prop} of ${event}`
      return `${what} has not come since version ${version}.`
    }
  }
}
