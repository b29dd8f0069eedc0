/** Which arms of a subject are compared with which. */
export interface Compared {
  /** Undefined where nobody was kept on the default. */
  readonly baseline: string | undefined
  readonly variants: readonly string[]
  /** Arms that were met and are shown only. */
  readonly others: readonly string[]
}
