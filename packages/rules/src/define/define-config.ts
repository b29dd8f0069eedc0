import type { SiteConfig } from '@segue/protocol'

/** The names a site uses: what it sends, knows and marks. */
export interface SiteNames {
  readonly event: string
  readonly trait: string
  readonly slot: string
}

/**
 * A site config in TypeScript. With the site's names as a type argument, a misspelt event, trait or slot is an error in
 * the editor; the value itself comes back unchanged.
 *
 * `toTypeText` writes such names from a site config or a tracking plan.
 */
export function defineConfig<Names extends SiteNames = SiteNames>(
  config: WithNames<SiteConfig, Names>,
): SiteConfig {
  return config as unknown as SiteConfig
}

/** A shape in which events, traits and slots can only have the site's names; wherever `*` is an event, it stays one. */
export type WithNames<Shape, Names extends SiteNames> = Shape extends readonly (infer Item)[]
  ? readonly WithNames<Item, Names>[]
  : Shape extends object
    ? {
        [Key in keyof Shape]: Key extends keyof SiteNames
          ? Names[Key] | (Key extends 'event' ? '*' : never)
          : WithNames<Shape[Key], Names>
      }
    : Shape
