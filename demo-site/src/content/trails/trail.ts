/** A part of the country the trail finder knows. */
export interface Region {
  readonly slug: string
  readonly name: string
  readonly line: string
  readonly intro: string
}

/** How hard a trail is, from an hour with children to hands on rock. */
export type Grade = 'easy' | 'moderate' | 'demanding'

/** One marked trail. */
export interface Trail {
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly grade: Grade
  readonly km: number
  /** Metres climbed in all. */
  readonly ascentM: number
  readonly hours: string
  readonly text: string
  /** Metres above the sea at evenly spaced places, from start to end. */
  readonly heightsM: readonly number[]
  /** Slugs of products that we would take along. */
  readonly kit: readonly string[]
}
