/** The path of a trait: a namespace, a dot and a name. */
export const TRAIT_PATH: RegExp =
  /^(visitor|device|geo|source|page|visit|time|cart|custom)(\.[\p{L}\p{N}_$-]+)+$/u
