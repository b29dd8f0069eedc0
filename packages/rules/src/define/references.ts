/** Names of the site config's own parts that other parts refer to; in a config those that it has need no listing. */
export interface ReferenceNames {
  readonly segment?: string
  readonly stage?: string
  readonly score?: string
  readonly goal?: string
  readonly experience?: string
}

/** The ids that a config has. */
export interface Ids<
  Segment extends string = string,
  Stage extends string = string,
  Score extends string = string,
  Goal extends string = string,
  Experience extends string = string,
> {
  readonly segment: Segment
  readonly stage: Stage
  readonly score: Score
  readonly goal: Goal
  readonly experience: Experience
}

/** What can be referred to: the ids found in the config, and those that the names list. */
export type Reference<Names, Kind extends keyof Ids> = Names extends {
  readonly found: infer Found extends Ids
}
  ? Found[Kind]
  : Listed<Names, Kind>

/** The ids of a kind that the names list. */
export type Listed<Names, Kind extends keyof Ids> = Names extends {
  readonly [Key in Kind]: infer Id extends string
}
  ? Id
  : never
