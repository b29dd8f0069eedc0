import type { DriftRow, QualityReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { DRIFT_EXPECTED_MIN } from './to-quality-report.ts'

/** What appeared and vanished in lines of browsers since the newest version of the site config among them. */
export function driftOf(lines: readonly EventLine[]): Pick<QualityReport, 'version' | 'drift'> {
  const version = lines.reduce((newest, { config }) => Math.max(newest, config), 0)
  const isNew = ({ config }: EventLine) => config === version
  const all = { older: lines.filter((line) => !isNew(line)).length, newer: 0 }
  all.newer = lines.length - all.older
  const drift = groupBy(lines, ({ event }) => event.type).flatMap((own) => {
    const sidesOf = (some: readonly EventLine[]): Sides => {
      const newer = some.filter(isNew).length
      return { older: some.length - newer, newer }
    }
    const event = own[0].event.type
    const props = new Set(own.flatMap((line) => Object.keys(line.event.props)))
    const ofProps = [...props].flatMap((prop) => {
      const holding = own.filter((line) => Object.hasOwn(line.event.props, prop))
      return toRow({ event, prop }, sidesOf(holding), sidesOf(own))
    })
    return [...toRow({ event, prop: '' }, sidesOf(own), all), ...ofProps]
  })
  return { version: version || null, drift }
}

/** How many events name an older version, and the newest. */
interface Sides {
  readonly older: number
  readonly newer: number
}

function toRow(place: Pick<DriftRow, 'event' | 'prop'>, own: Sides, all: Sides): DriftRow[] {
  if (own.older > 0 && own.newer > 0) return []
  const isNew = own.older === 0
  const [events, among, others] = isNew
    ? [own.newer, all.newer, all.older]
    : [own.older, all.older, all.newer]
  const expected = (events / among) * others
  if (!(expected >= DRIFT_EXPECTED_MIN)) return []
  return [{ change: isNew ? 'appeared' : 'vanished', ...place, events, expected }]
}
