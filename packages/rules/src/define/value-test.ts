/** A test of whether there is a value at all. */
export interface ExistenceTest {
  readonly op: 'exists' | 'not_exists'
  readonly value?: never
}

/** A test of one value against one, or against a list. */
export type ScalarTest<Value> =
  | { readonly op: 'equals' | 'not_equals'; readonly value: Value }
  | { readonly op: 'in' | 'not_in'; readonly value: readonly Value[] }

/** A test of one value against a list, of what may have several types. */
export type MixedTest<Value> = {
  readonly op: 'in' | 'not_in'
  readonly value: readonly Value[]
} & IgnoreCase

/** A test of a text. */
export type TextTest =
  | (ScalarTest<string> & IgnoreCase)
  | ({ readonly op: 'contains' | 'starts_with' | 'ends_with'; readonly value: string } & IgnoreCase)
  | ({ readonly op: 'glob' | 'regex'; readonly value: string } & IgnoreCase)
  | { readonly op: 'version_at_least' | 'version_below'; readonly value: string }

interface IgnoreCase {
  readonly ignoreCase?: boolean
}

/** A test of a number. */
export type NumberTest =
  | ScalarTest<number>
  | { readonly op: 'at_least' | 'at_most' | 'more_than' | 'less_than'; readonly value: number }
  | { readonly op: 'between'; readonly value: readonly [number, number] }

/** A test of a moment or a day. How large its numbers may be is looked at with the config, weekdays aside. */
export type TimeTest =
  | { readonly op: 'before' | 'after'; readonly value: string | number }
  | { readonly op: 'within_days' | 'days_until'; readonly value: number }
  | { readonly op: 'weekday'; readonly value: readonly Weekday[] }
  | { readonly op: 'yearly'; readonly value: number | readonly [string, string] }

/** From Monday, 1, to Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A test of the hour of a moment, by the visitor's wall clock. */
export interface HourTest {
  readonly op: 'hour'
  readonly value: readonly [number, number]
}

/** A test of a list. */
export type ListTest<Item> = (
  | { readonly op: 'includes'; readonly value: Item }
  | { readonly op: 'any_of' | 'all_of' | 'none_of'; readonly value: readonly Item[] }
) &
  IgnoreCase

/** A test of a value of which nothing is known. */
export type AnyTest =
  | ExistenceTest
  | TextTest
  | NumberTest
  | ScalarTest<boolean>
  | MixedTest<string | number | boolean>
  | TimeTest
  | HourTest
  | ListTest<string | number | boolean>
