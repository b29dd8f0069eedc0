/**
 * Negative when version `a` is older than `b`, 0 when equal, positive when newer; `undefined` when one is no version.
 * Numbers compare part by part, absent parts are 0. A pre-release (`2.0.0-beta`) is older than its release, and among
 * themselves they are ordered as semver.org says (rule 11): `alpha`, `alpha.1`, `alpha.beta`, `beta.2`, `beta.11`.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [one, other] = [parse(a), parse(b)]
  if (one === undefined || other === undefined) return undefined
  for (let index = 0; index < Math.max(one.parts.length, other.parts.length); index += 1) {
    const difference = (one.parts[index] ?? 0) - (other.parts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePreReleases(one.early, other.early)
}

/** No identifiers are a release, the newest of all. */
function comparePreReleases(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length
  for (const [index, text] of one.entries()) {
    const known = other[index]
    if (known === undefined) return 1
    // Numbers are older than texts; texts are ordered by their characters.
    const [mine, theirs] = [/\D/.test(text), /\D/.test(known)]
    const difference = Number(mine) - Number(theirs) || Number(text) - Number(known)
    if (difference) return difference
    if (mine && text !== known) return text < known ? -1 : 1
  }
  return one.length - other.length
}

function parse(text: string) {
  const found = /^v?(\d+(?:\.\d+){0,5})(?:-([\w.-]+))?(?:\+[\w.-]+)?$/.exec(text)
  if (found === null) return undefined
  return { parts: (found[1] ?? '').split('.').map(Number), early: found[2]?.split('.') ?? [] }
}
