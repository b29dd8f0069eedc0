import type {
  Condition,
  EventCondition,
  Experience,
  Goal,
  PropCondition,
  RfmCondition,
  Score,
  ScoreCondition,
  Segment,
  SiteConfig,
  Stage,
  Test,
  TraitCondition,
} from '@segue/protocol'
import type { EventTest, PropOf, RfmTest, ScoreTest } from './event-test.ts'
import type { Ids, Listed, Reference, ReferenceNames } from './references.ts'
import type { TraitNames, TraitTest } from './trait-test.ts'
import type { AnyTest } from './value-test.ts'

/** The names a site uses: what it sends, knows and marks. */
export interface SiteNames extends TraitNames, ReferenceNames {
  readonly event: string
  readonly slot: string
  /** By event the paths of its properties; those of an event that is not in it may be any. */
  readonly props?: object
}

/**
 * A site config in TypeScript: a misspelt operator, or a segment, stage, score, goal or experience that the config does not have,
 * is an error in the editor, and so is a trait of Segue's own that it does not give. The value itself comes back unchanged.
 */
export function defineConfig<
  const SegmentId extends string = never,
  const StageId extends string = never,
  const ScoreId extends string = never,
  const GoalId extends string = never,
  const ExperienceId extends string = never,
>(
  config: TypedConfig<SiteNames, Ids<SegmentId, StageId, ScoreId, GoalId, ExperienceId>>,
): SiteConfig {
  return config as unknown as SiteConfig
}

/**
 * `defineConfig` for a site whose names are known: a misspelt event, property, trait or slot is an error, too, and so is
 * an operator or value that does not fit what is known of a trait. It stands apart since TypeScript cannot be told some
 * type arguments and find out the others: `const defineShop = defineConfigFor<Names>()`.
 *
 * `toTypeText` writes such names from a site config or a tracking plan.
 */
export function defineConfigFor<Names extends SiteNames>(): <
  const SegmentId extends string = never,
  const StageId extends string = never,
  const ScoreId extends string = never,
  const GoalId extends string = never,
  const ExperienceId extends string = never,
>(
  config: TypedConfig<Names, Ids<SegmentId, StageId, ScoreId, GoalId, ExperienceId>>,
) => SiteConfig {
  return (config) => config as unknown as SiteConfig
}

/**
 * A shape in which names can only be the site's, and tests fit what they test. Wherever `*` is an event, it stays one;
 * traits that Segue gives itself need no listing. `Prop` is what properties the event at hand has.
 */
export type WithNames<
  Shape,
  Names extends SiteNames,
  Prop extends string = string,
> = Shape extends readonly (infer Item)[]
  ? readonly WithNames<Item, Names, Prop>[]
  : Shape extends TraitCondition
    ? TraitTest<Names>
    : Shape extends PropCondition
      ? AnyTest & { readonly prop: Prop | 'page.path' }
      : Shape extends ScoreCondition
        ? ScoreTest<Reference<Names, 'score'>>
        : Shape extends RfmCondition
          ? RfmTest
          : Shape extends EventCondition
            ? EventTest<Names>
            : Shape extends { readonly event: string }
              ? EventPart<Shape, Names>
              : Shape extends Exclude<Condition, Test>
                ? Fields<Shape, Names, Prop> & NoTest
                : Shape extends object
                  ? Fields<Shape, Names, Prop>
                  : Shape

/** With it TypeScript calls an operator wrong, and not everything beside it. */
interface NoTest {
  readonly op?: never
}

type Fields<Shape, Names extends SiteNames, Prop extends string> = {
  [Key in keyof Shape]: Key extends 'slot'
    ? Names['slot']
    : Key extends keyof ReferenceNames
      ? Reference<Names, Key>
      : Key extends 'requires'
        ? readonly Reference<Names, 'experience'>[]
        : WithNames<Shape[Key], Names, Prop>
}

/** What names an event and reads its properties: a step, a gain, a goal, classes. */
type EventPart<Shape, Names extends SiteNames, Event = Names['event'] | '*'> = Event extends string
  ? {
      [Key in keyof Shape]: Key extends 'event'
        ? Event
        : Key extends 'where'
          ? WithNames<Condition, Names, PropOf<Names, Event>>
          : Key extends 'valueProp' | 'topicProp'
            ? PropOf<Names, Event>
            : Shape[Key]
    }
  : never

type TypedConfig<Names extends SiteNames, Found extends Ids> = TypedParts<
  Names & { readonly found: Known<Names, Found> },
  Found
>

/** The config, with its ids where TypeScript can find them. */
type TypedParts<Names extends SiteNames, Found extends Ids> = WithNames<
  Omit<SiteConfig, 'segments' | 'journey' | 'scores' | 'experiences' | 'goals'>,
  Names
> & {
  readonly segments: readonly WithId<WithNames<Segment, Names>, Found['segment']>[]
  readonly journey: { readonly stages: readonly WithId<WithNames<Stage, Names>, Found['stage']>[] }
  readonly scores?: readonly WithId<WithNames<Score, Names>, Found['score']>[]
  readonly experiences: readonly WithId<WithNames<Experience, Names>, Found['experience']>[]
  readonly goals: readonly WithId<WithNames<Goal, Names>, Found['goal']>[]
}

type WithId<Part, Id> = Part & { readonly id: Id }

/** Ids that are looked up, and not taken from the places that refer to them. */
type Known<Names extends SiteNames, Found extends Ids> = Ids<
  NoInfer<Found['segment']> | Listed<Names, 'segment'>,
  NoInfer<Found['stage']> | Listed<Names, 'stage'>,
  NoInfer<Found['score']> | Listed<Names, 'score'>,
  NoInfer<Found['goal']> | Listed<Names, 'goal'>,
  NoInfer<Found['experience']> | Listed<Names, 'experience'>
>
