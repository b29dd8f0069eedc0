/** Sets of up to 64 bits in 32-bit halves, the low one of each first. */
export function toHalves(sets: readonly bigint[]): Int32Array {
  return new Int32Array(BigUint64Array.from(sets).buffer)
}
