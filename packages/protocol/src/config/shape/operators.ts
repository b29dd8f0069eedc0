/** What an operator compares with; `nothing` leaves `value` out. */
export type Operand =
  | 'nothing'
  | 'scalar'
  | 'number'
  | 'range'
  | 'text'
  | 'list'
  | 'moment'
  | 'days'
  | 'weekdays'
  | 'hours'
  | 'season'
  | 'version'

/** Every operator that a condition can use, and what its `value` must be. */
export const OPERANDS: { readonly [operator: string]: Operand } = {
  equals: 'scalar',
  not_equals: 'scalar',
  in: 'list',
  not_in: 'list',
  includes: 'scalar',
  any_of: 'list',
  all_of: 'list',
  none_of: 'list',
  contains: 'text',
  starts_with: 'text',
  ends_with: 'text',
  glob: 'text',
  regex: 'text',
  at_least: 'number',
  at_most: 'number',
  more_than: 'number',
  less_than: 'number',
  between: 'range',
  exists: 'nothing',
  not_exists: 'nothing',
  before: 'moment',
  after: 'moment',
  within_days: 'days',
  days_until: 'days',
  weekday: 'weekdays',
  hour: 'hours',
  yearly: 'season',
  version_at_least: 'version',
  version_below: 'version',
}
