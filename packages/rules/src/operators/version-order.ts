/**
 * Negative when version `a` is older than `b`, 0 when equal, positive when newer; `undefined` when one is no version.
 * Numbers compare part by part, absent parts are 0; a pre-release (`2.0.0-beta`) is older than its release.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [one, other] = [parse(a), parse(b)]
  if (one === undefined || other === undefined) return undefined
  for (let index = 0; index < Math.max(one.parts.length, other.parts.length); index += 1) {
    const difference = (one.parts[index] ?? 0) - (other.parts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return Number(other.isEarly) - Number(one.isEarly)
}

function parse(text: string) {
  const found = /^v?(\d+(?:\.\d+){0,5})(-[\w.-]+)?(?:\+[\w.-]+)?$/.exec(text)
  if (found === null) return undefined
  return { parts: (found[1] ?? '').split('.').map(Number), isEarly: found[2] !== undefined }
}
