import { BATCH_BYTES_MAX, REQUEST_BYTES_MIN } from '../limits.ts'

/**
 * What may be under way beyond the page's life. Browsers share 64 KiB of it among all scripts of a page: the site's own
 * requests need room, too.
 */
export type Allowance = readonly [
  /** Bytes not taken. */
  left: () => number,
  /** Takes what a request of so many bytes counts for, and gives that; 0 when too little is left. */
  take: (bytes: number) => number,
  giveBack: (share: number) => void,
]

/** Creates the allowance of a page. */
export function createAllowance(): Allowance {
  let left = BATCH_BYTES_MAX

  function take(bytes: number): number {
    const share = Math.max(bytes, REQUEST_BYTES_MIN)
    if (share > left) return 0
    left -= share
    return share
  }

  function giveBack(share: number): void {
    left += share
  }

  return [() => left, take, giveBack]
}
