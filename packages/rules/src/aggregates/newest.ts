/** The newest `size` of these times, oldest first. */
export function newestOf(times: readonly number[], size: number): readonly number[] {
  return [...times].sort((a, b) => a - b).slice(-size)
}
