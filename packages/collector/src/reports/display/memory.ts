import { type DisplayReport, type DisplayRow, EVENT_TYPES } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { compare } from '../order.ts'

/** The display report over lines of one site and period, in plain TypeScript. */
export function displayOf(lines: readonly EventLine[]): DisplayReport {
  const arms = new Map<string, EventLine[]>()
  for (const line of lines) {
    const { type, props } = line.event
    if (type !== EVENT_TYPES.exposure && type !== DISPLAY) continue
    if (typeof props.experience !== 'string' || typeof props.variant !== 'string') continue
    const key = JSON.stringify([props.experience, props.variant])
    arms.set(key, [...(arms.get(key) ?? []), line])
  }
  const rows = [...arms].map(([key, told]) => toRow(JSON.parse(key), told))
  return {
    rows: rows.sort((a, b) => compare(a.experience, b.experience) || compare(a.arm, b.arm)),
  }
}

function toRow([experience, arm]: [string, string], told: readonly EventLine[]): DisplayRow {
  const exposures = told.filter(({ event }) => event.type === EVENT_TYPES.exposure)
  const measured = told.filter(({ event }) => event.type === DISPLAY)
  return {
    experience,
    arm,
    exposures: exposures.length,
    missing: countOf(exposures, 'missing'),
    contested: countOf(exposures, 'contested'),
    measured: measured.length,
    seen: countOf(measured, 'seen'),
    originalSeen: countOf(measured, 'original_seen'),
    hiddenMsP75: toPercentile(measured, 'hidden_msec'),
    layoutShiftP75: toPercentile(measured, 'layout_shift'),
  }
}

function countOf(lines: readonly EventLine[], flag: string): number {
  return lines.filter(({ event }) => event.props[flag] === true).length
}

/** Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996, definition 7. */
function toPercentile(lines: readonly EventLine[], name: string): number | null {
  const values = lines
    .map(({ event }) => event.props[name])
    .filter((one) => typeof one === 'number')
    .sort((a, b) => a - b)
  const place = SHARE * (values.length - 1)
  const [lower, upper] = [values[Math.floor(place)], values[Math.ceil(place)]]
  if (lower === undefined || upper === undefined) return null
  return lower + (upper - lower) * (place % 1)
}

const DISPLAY = 'experience_display'
const SHARE = 0.75
