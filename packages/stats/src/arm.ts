/** What one arm of an experience came to: visitors exposed, and those of them who converted at least once. */
export interface Arm {
  readonly visitors: number
  readonly converted: number
}
