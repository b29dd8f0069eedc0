import type { BUILT_IN_TRAITS, BuiltInKind } from '../lint/built-in-traits.ts'
import type {
  AnyTest,
  ExistenceTest,
  HourTest,
  ListTest,
  MixedTest,
  NumberTest,
  ScalarTest,
  TextTest,
  TimeTest,
} from './value-test.ts'

/** What is known of a site's traits: their names, and of some what values they have. */
export interface TraitNames {
  readonly trait: string
  /** By trait the type of its values, as TypeScript writes it; of others nothing is known. */
  readonly kinds?: object
}

/**
 * A test that a trait can pass: an operator for values of its type, compared with such a value. A text of the site's own
 * may be a date, and a number a time. Of a trait of which nothing is known every test is one.
 */
export type TraitTest<Names extends TraitNames> =
  | About<KnownTrait<Names>, ExistenceTest>
  | About<BuiltIn<'string' | 'date' | 'day'> | Own<Names, string>, TextTest>
  | About<BuiltIn<'number'> | Own<Names, number>, NumberTest>
  | About<BuiltIn<'boolean'> | Own<Names, boolean>, ScalarTest<boolean>>
  | About<BuiltIn<'date' | 'day'> | Own<Names, string | number>, TimeTest>
  | About<BuiltIn<'date'> | Own<Names, string | number>, HourTest>
  | About<Own<Names, readonly string[]>, ListTest<string>>
  | About<Own<Names, readonly number[]>, ListTest<number>>
  | About<Own<Names, readonly boolean[]>, ListTest<boolean>>
  | OfSeveral<Names>
  | About<Exclude<Listed<Names>, KnownTrait<Names>>, AnyTest>

/** The tests of a trait of the site's own against a list of values, each of any type that the trait has. */
type OfSeveral<Names extends TraitNames> = {
  [Trait in keyof Kinds<Names>]:
    | About<Trait, IfAny<Extract<Kinds<Names>[Trait], Scalar>, 'value'>>
    | About<Trait, IfAny<ItemOf<Kinds<Names>[Trait]>, 'list'>>
}[keyof Kinds<Names>]

type Scalar = string | number | boolean

type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : never

/** Of no values there is no test: one against an empty list would be one. */
type IfAny<Value, Of extends 'value' | 'list'> = [Value] extends [never]
  ? never
  : { readonly value: MixedTest<Value>; readonly list: ListTest<Value> }[Of]

/** The traits that names list. Where these may be any, any that a site can give itself, or those who know a place. */
type Listed<Names extends TraitNames> = string extends Names['trait']
  ? `${'visitor' | 'custom' | 'geo'}.${string}`
  : Names['trait']

type About<Trait, Test> = Test & { readonly trait: Trait }

type KnownTrait<Names extends TraitNames> = BuiltIn<BuiltInKind> | keyof Kinds<Names>

type Kinds<Names extends TraitNames> = Names extends { readonly kinds: infer Known extends object }
  ? Known
  : Record<never, never>

/** The site's own traits with values of a type, or with values of several types that one is among. */
type Own<Names extends TraitNames, Value> = {
  [Trait in keyof Kinds<Names>]: Extract<Kinds<Names>[Trait], Value> extends never ? never : Trait
}[keyof Kinds<Names>]

/** The traits of a kind that Segue gives itself, as conditions spell them. */
type BuiltIn<Kind extends BuiltInKind> = {
  [Trait in keyof typeof BUILT_IN_TRAITS]: (typeof BUILT_IN_TRAITS)[Trait] extends Kind
    ? Spelled<Trait>
    : never
}[keyof typeof BUILT_IN_TRAITS]

type Spelled<Trait extends string> = Trait extends `source.${infer Name}`
  ? Trait | `source.first.${Name}`
  : Trait extends 'page.query_*'
    ? `page.query_${string}`
    : Trait
