/** The newest `size` of these times, oldest first. The list given becomes the one returned. */
export function newestOf(times: number[], size: number): readonly number[] {
  times.sort((a, b) => a - b).splice(0, times.length - size)
  return times
}
