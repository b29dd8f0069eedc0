/** Of several globs the one that shares the longest beginning with a path; the first of those that share as much. */
export function nearestGlob(path: string, globs: readonly string[]): string | undefined {
  const shared = globs.map((glob) => sharedLength(path, glob))
  return globs[shared.indexOf(Math.max(...shared))]
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
