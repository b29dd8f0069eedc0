/** What a preview shows in place of what would be decided. What is absent is decided as ever. */
export interface Shown {
  readonly experience: string
  /** A variant or `control`. */
  readonly arm?: string
  /** The segments the visitor is in, and no others; without any, those of the visitor. */
  readonly segments: readonly string[]
  readonly stage?: string
}

/** The value of `segue_preview` in an address, as the docs on debugging tell it. */
export function toPreviewText({ experience, arm, segments, stage }: Shown): string {
  return [
    ...(arm === undefined ? [] : [`experience/${experience}/${arm}`]),
    ...segments.map((segment) => `segment/${segment}`),
    ...(stage === undefined ? [] : [`stage/${stage}`]),
  ].join(',')
}
