import type {
  Condition,
  Experience,
  Json,
  JsonObject,
  Rfm,
  Score,
  Segment,
  SiteSettings,
  Stage,
} from '@segue/protocol'

/** A file of numbered cases, as `cases/README.md` describes it. */
export interface CaseFile {
  readonly topic: string
  readonly kind: 'operator' | 'condition' | 'journey' | 'decision' | 'bucket'
  readonly now?: string
  readonly zone?: string
  readonly timeZone?: string
  readonly cases: readonly Case[]
}

/** One case. Which fields it has depends on the kind of its file. */
export interface Case {
  readonly id: number
  readonly title?: string
  readonly now?: string
  readonly zone?: string
  readonly timeZone?: string
  readonly traits?: { readonly [namespace: string]: JsonObject }
  readonly history?: readonly CaseEvent[]
  readonly visitor?: string
  readonly op?: string
  readonly value?: Json
  readonly actual?: Json
  readonly ignoreCase?: boolean
  readonly when?: Condition
  readonly config?: CaseConfig
  readonly answer?: string
  readonly stages?: readonly Stage[]
  readonly steps?: readonly (readonly [string, string | null, string])[]
  readonly moves?: readonly Json[]
  readonly experiences?: readonly Experience[]
  readonly settings?: SiteSettings
  readonly path?: string
  readonly outcomes?: readonly Json[]
  readonly seed?: string
  readonly bucket?: number
}

/** An event of a case: all but its time and type may be left out. */
export type CaseEvent = readonly [
  time: string,
  type: string,
  props?: JsonObject,
  arrival?: string,
  path?: string,
  session?: string,
]

/** The parts of a site config that a condition may refer to. */
export interface CaseConfig {
  readonly segments?: readonly Segment[]
  readonly stages?: readonly Stage[]
  readonly scores?: readonly Score[]
  readonly rfm?: Rfm
}
