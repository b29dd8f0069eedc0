import addExposuresSql from './exposure-days/add-exposures.sql?raw'
import renewExposuresSql from './exposure-days/renew-exposures.sql?raw'
import exposuresSql from './exposure-days/schema.sql?raw'
import addDaysSql from './visitor-days/add-days.sql?raw'
import renewDaysSql from './visitor-days/renew-days.sql?raw'
import daysSql from './visitor-days/schema.sql?raw'

/**
 * Tables that say of visitors' days what reports ask first. Each is what its definition makes of the events, in SQL: a drain adds
 * what has arrived, and days that a removal cuts are renewed. A row's `first_at` is its oldest event's.
 */
export const rollUps: readonly RollUp[] = [
  { table: 'visitor_days', schema: daysSql, add: addDaysSql, renew: renewDaysSql },
  {
    ...{ table: 'exposure_days', schema: exposuresSql },
    ...{ add: addExposuresSql, renew: renewExposuresSql },
  },
]

interface RollUp {
  readonly table: string
  /** Makes the table, of all events where there is none yet. */
  readonly schema: string
  /** Adds the table `arrivals`. */
  readonly add: string
  /** Adds again what the table `left_over` of events says, where rows were removed: SQL that a `WITH` of it goes before. */
  readonly renew: string
}
