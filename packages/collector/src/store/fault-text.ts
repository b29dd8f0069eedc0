/** What a fault says of itself: an error with where it came from. */
export function toFaultText(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
