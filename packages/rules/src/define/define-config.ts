import type { SiteConfig, TraitCondition } from '@segue/protocol'
import type { TraitNames, TraitTest } from './trait-test.ts'

/** The names a site uses: what it sends, knows and marks. */
export interface SiteNames extends TraitNames {
  readonly event: string
  readonly slot: string
}

/**
 * A site config in TypeScript. With the site's names as a type argument, a misspelt event, trait or slot is an error in
 * the editor, and so is an operator or value that does not fit what is known of a trait; the value itself comes back
 * unchanged.
 *
 * `toTypeText` writes such names from a site config or a tracking plan.
 */
export function defineConfig<Names extends SiteNames = SiteNames>(
  config: WithNames<SiteConfig, Names>,
): SiteConfig {
  return config as unknown as SiteConfig
}

/**
 * A shape in which events, traits and slots can only have the site's names, and tests of a trait fit its values.
 * Wherever `*` is an event, it stays one; traits that Segue gives itself need no listing.
 */
export type WithNames<Shape, Names extends SiteNames> = Shape extends readonly (infer Item)[]
  ? readonly WithNames<Item, Names>[]
  : Shape extends TraitCondition
    ? TraitTest<Names>
    : Shape extends object
      ? {
          [Key in keyof Shape]: Key extends 'event' | 'slot'
            ? Names[Key] | (Key extends 'event' ? '*' : never)
            : WithNames<Shape[Key], Names>
        }
      : Shape
