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

/** What is measured, and the tests that fit it. */
type Measured<Prop> =
  | (FigureTest & { readonly measure?: 'count' | 'streak' })
  | (FigureTest & {
      readonly measure: 'sum' | 'average' | 'max' | 'distinct'
      readonly of: Prop
    })
  | ((TimeTest | HourTest | ExistenceTest) & { readonly measure: 'first' | 'last' })

type FigureTest = NumberTest | ExistenceTest

/** A question about a score: its value, the ratio of two topics, or the strongest one. */
export type ScoreTest<Score> = { readonly score: Score } & (
  | (FigureTest & { readonly measure?: 'value'; readonly topic?: string })
  | (FigureTest & {
      readonly measure: 'ratio'
      readonly topic?: string
      readonly to?: string
    })
  | ((TextTest | ExistenceTest) & { readonly measure: 'strongest' })
)

/** A question about a class of recency, frequency or monetary value. */
export type RfmTest = FigureTest & Pick<RfmCondition, 'rfm'>
