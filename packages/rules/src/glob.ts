/**
 * True when the whole text matches the glob: `*` stands for any characters but `/`, `**` for any at all.
 *
 * What stands behind a star is taken where it comes first, since that leaves most for the rest. Where a `*` would have to
 * go across a `/`, what stands behind the last `**` is sought again behind its segment. So a search is done at most once
 * per star and segment, and by the engine itself: the first match of a page is fast, too.
 */
export function matchGlob(glob: string, text: string): boolean {
  const parts = glob.split(/(\*\*?)/)
  const last = parts.length - 1
  let [at, again, from] = [0, 0, 0]
  for (let index = 0; index <= last; index += 2) {
    const part = parts[index] ?? ''
    const star = parts[index - 1] ?? ''
    const found = index < last ? text.indexOf(part, at) : text.length - part.length
    if (found < at || !text.startsWith(part, found)) return false
    if (star[1]) [again, from] = [index, found]
    else if (!star ? found > 0 : text.slice(at, found).includes('/')) {
      if (!again) return false
      ;[index, at] = [again - 2, text.indexOf('/', from) + 1]
      continue
    }
    at = found + part.length
  }
  return true
}
