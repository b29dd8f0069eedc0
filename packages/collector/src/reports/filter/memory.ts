import { EVENT_TYPES, isRecord } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import type { Period } from '../period.ts'
import { type FilterKey, type FilterTerm, traitOf, type VisitorFilter } from './visitor-filter.ts'

/** The lines of the visitors that a filter chooses, from all lines of a site. */
export function chooseLines(
  ofSite: readonly EventLine[],
  { where, first }: VisitorFilter,
  period: Period,
): EventLine[] {
  const known = ofSite.filter(({ visitor, event }) => visitor !== '' && event.at < period.until)
  const chosen = groupBy(known, ({ visitor }) => visitor).filter((own) => {
    const oldest = Math.min(...own.map(({ event }) => event.at))
    const isFirst = first === undefined || (oldest >= first.from && oldest < first.until)
    return isFirst && where.every((term) => own.some((line) => meets(line, term, period)))
  })
  const visitors = new Set(chosen.map(([{ visitor }]) => visitor))
  return ofSite.filter(({ visitor }) => visitors.has(visitor))
}

function meets(line: EventLine, term: FilterTerm, { from }: Period): boolean {
  const trait = traitOf(term)
  if (trait === undefined) return line.event.at >= from && READ[term.by as FilterKey](line, term.is)
  const { traits } = line.event.props
  if (line.event.type !== EVENT_TYPES.identify || !isRecord(traits)) return false
  const value = Object.hasOwn(traits, trait) ? traits[trait] : undefined
  if (typeof value === 'string') return value === term.is
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  return isPlain && JSON.stringify(value) === term.is
}

const bySender = (name: 'country' | 'region' | 'device' | 'browser' | 'os') => {
  return ({ sender }: EventLine, is: string) => sender?.[name] === is
}
const bySource =
  (name: string) =>
  ({ event: { type, props } }: EventLine, is: string) =>
    type === EVENT_TYPES.pageView && isRecord(props.source) && props.source[name] === is

const READ: { readonly [Key in FilterKey]: (line: EventLine, is: string) => boolean } = {
  segment: ({ event }, is) => event.segments.includes(is),
  stage: ({ event }, is) => event.stage === is,
  source: bySource('kind'),
  medium: bySource('medium'),
  campaign: bySource('campaign'),
  referrer: bySource('referrer'),
  country: bySender('country'),
  region: bySender('region'),
  device: bySender('device'),
  browser: bySender('browser'),
  os: bySender('os'),
}
