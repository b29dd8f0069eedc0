import type { Estimate } from './estimate.ts'

/** On which pages visits end without success, in each stage, the most painful first. */
export interface PainPointReport {
  /** Everyone (`*`), then by stage. */
  readonly stages: readonly PainPointStage[]
  /** By stage in the same order, then by score. */
  readonly rows: readonly PainPointRow[]
}

/** Shares of visits, 0 to 1. */
export interface PainShares {
  /** Ended here without any goal. */
  readonly dropOff: Estimate
  /** Had a rage click, a dead click, a form refused again and again, an error or a missing page. */
  readonly frustration: Estimate
  /** Of those that were measured, with a figure of the load that is poor; null where none was. */
  readonly slowness: Estimate | null
}

/** All pages of a stage together: what a page is held against. */
export interface PainPointStage extends PainShares {
  readonly stage: string
  readonly pages: number
  /** Pages without a row: of too few visitors, or beyond the fifty with the highest score. */
  readonly leftOut: number
  /** Of each page, added up. */
  readonly visits: number
}

/** One page in one stage. Counts are visits, but for the visitors. */
export interface PainPointRow extends PainShares {
  readonly stage: string
  readonly path: string
  readonly visitors: number
  readonly visits: number
  readonly left: number
  readonly frustrated: number
  readonly rageClicks: number
  readonly deadClicks: number
  readonly formErrorLoops: number
  readonly errors: number
  readonly notFound: number
  readonly measured: number
  readonly slow: number
  /** Three of four are no slower: milliseconds to the first byte, the largest paint, after an input; null without any. */
  readonly ttfb: number | null
  readonly lcp: number | null
  readonly inp: number | null
  /** Three of four shift no more. */
  readonly cls: number | null
  /** How many times as high as over the stage, drawn to 1 where the page has few visits. */
  readonly dropOffTimes: number
  readonly frustrationTimes: number
  readonly slownessTimes: number
  /** The page's visits by those of all pages of the stage. */
  readonly traffic: number
  /** The four factors multiplied. */
  readonly score: number
}
