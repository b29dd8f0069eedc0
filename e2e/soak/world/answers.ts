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
  readonly stages: { readonly stages: readonly Named<'stage'>[]; readonly moves: readonly object[] }
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
  readonly quality: {
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

type Named<Key extends string> = { readonly [Name in Key]: string }
