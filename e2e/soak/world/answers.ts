/** What the world's tests read of the collector's reports. */
export interface Answers {
  readonly retention: {
    readonly rows: readonly {
      readonly cohort: string
      readonly week: number
      readonly back: number
      readonly share: Estimate
    }[]
  }
  readonly satisfaction: {
    readonly rows: readonly {
      readonly kind: string
      readonly segment: string
      readonly answers: number
      readonly result: Estimate | null
    }[]
  }
  readonly funnel: {
    readonly rows: readonly { readonly segment: string; readonly share: Estimate | null }[]
  }
  readonly stages: {
    readonly days: readonly { readonly day: string; readonly visitors: number }[]
    readonly stages: readonly Named<'stage'>[]
    readonly moves: readonly object[]
  }
  readonly 'segment-sizes': { readonly segments: readonly Named<'segment'>[] }
  readonly 'segment-health': { readonly rows: readonly Named<'segment'>[] }
  readonly paths: {
    readonly visits: number
    readonly rows: readonly {
      readonly step: number
      readonly to: string | null
      readonly visits: number
    }[]
  }
  readonly 'pain-points': {
    readonly rows: readonly { readonly stage: string; readonly frustration: Estimate }[]
  }
  readonly personas: {
    readonly personas: readonly {
      readonly segment: string
      readonly behaviours: readonly {
        readonly value: string
        readonly share: number
        readonly p: number | null
      }[]
    }[]
  }
  readonly 'segment-variant': { readonly rows: readonly Named<'segment' | 'arm'>[] }
  readonly experiments: {
    readonly rows: readonly {
      readonly sampleRatio: number | null
      readonly judgement: object
      readonly goals: readonly Goal[]
    }[]
  }
  readonly segments: {
    readonly rows: readonly {
      readonly segment: string
      readonly visitors: number
      readonly goals: readonly Goal[]
    }[]
  }
  readonly loyalty: {
    readonly rows: readonly {
      readonly segment: string
      readonly measure: string
      readonly holdout: { readonly visitors: number }
      readonly difference: Estimate | null
    }[]
  }
  readonly personalization: { readonly rows: readonly Named<'segment'>[] }
  readonly audience: {
    readonly segments: readonly { readonly segment: string; readonly visitors: number }[]
  }
  readonly 'segment-overlap': {
    readonly rows: readonly {
      readonly segment: string
      readonly other: string
      readonly visitors: number
    }[]
  }
  readonly goals: { readonly rows: readonly Named<'goal'>[] }
  readonly transitions: { readonly rows: readonly object[] }
  readonly touchpoints: {
    readonly conversions: number
    readonly rows: readonly Named<'touchpoint'>[]
  }
  readonly quality: {
    readonly bots: readonly { readonly visitors: number }[]
    readonly duplicates: { readonly duplicate: number }
    readonly clocks: { readonly visitors: number; readonly shiftMsMedian: number | null }
  }
}

/** A figure with its interval of 95 %. */
export interface Estimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** A goal of an experiment or a segment, by arms. */
interface Goal {
  readonly arms: readonly {
    readonly arm: string
    readonly rate: Estimate
    readonly against: { readonly difference: Estimate; readonly lift: Estimate | null } | null
  }[]
}

type Named<Key extends string> = { readonly [Name in Key]: string }
