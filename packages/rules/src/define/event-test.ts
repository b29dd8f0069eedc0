import type { Condition, RfmCondition, Window } from '@segue/protocol'
import type { SiteNames, WithNames } from './define-config.ts'
import type { ExistenceTest, HourTest, NumberTest, TextTest, TimeTest } from './value-test.ts'

/** The properties that an event is known to have; any where nothing is known of it. */
export type PropOf<Names extends SiteNames, Event extends string> = Names extends {
  readonly props: infer Known
}
  ? Event extends keyof Known
    ? Known[Event] & string
    : string
  : string

/**
 * A question about what the visitor did: its measure decides what it is compared with, its event which properties there
 * are. Without properties it is one about any event, so that functions can take the event.
 */
export type EventTest<Names extends SiteNames, Event = Names['event'] | '*'> =
  | (Measured<never> & {
      readonly event: Event
      readonly where?: never
      readonly within?: Window
    })
  | (Event extends string
      ? Measured<PropOf<Names, Event>> & {
          readonly event: Event
          readonly where?: WithNames<Condition, Names, PropOf<Names, Event>>
          readonly within?: Window
        }
      : never)

/** What is measured, and the tests that fit it: one shape each, so that TypeScript names the part that is wrong. */
type Measured<Prop> =
  | (NumberShape & { readonly measure?: 'count' | 'streak' })
  | (NumberShape & {
      readonly measure: 'sum' | 'average' | 'max' | 'distinct'
      readonly of: Prop
    })
  | (Shape<TimeTest | HourTest | ExistenceTest> & { readonly measure: 'first' | 'last' })

type NumberShape = Shape<NumberTest | ExistenceTest>

type Shape<Test extends { readonly op: string; readonly value?: unknown }> = {
  readonly op: Test['op']
  readonly value?: Extract<Test, { readonly value: unknown }>['value']
}

/** A question about a score: its value, the ratio of two topics, or the strongest one. */
export type ScoreTest<Score> = { readonly score: Score } & (
  | (NumberShape & { readonly measure?: 'value'; readonly topic?: string })
  | (NumberShape & {
      readonly measure: 'ratio'
      readonly topic?: string
      readonly to?: string
    })
  | (Shape<TextTest | ExistenceTest> & { readonly measure: 'strongest' })
)

/** A question about a class of recency, frequency or monetary value. */
export type RfmTest = NumberShape & Pick<RfmCondition, 'rfm'>
