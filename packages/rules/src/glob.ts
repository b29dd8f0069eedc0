/**
 * True when the whole text matches the glob: `*` stands for any characters but `/`, `**` for any at all.
 *
 * Part by part of the glob, it keeps every place in the text at which the parts so far can end. At most text × glob
 * steps, whatever the input: where a star has been already, another way to the same place is not followed.
 */
export function matchGlob(glob: string, text: string): boolean {
  let ends = new Set([0])
  for (const part of glob.split(/(\*\*?)/)) {
    const next = new Set<number>()
    for (let end of ends) {
      if (part[0] === '*') {
        while (end <= text.length && !next.has(end)) {
          next.add(end)
          if (part === '*' && text[end] === '/') break
          end += 1
        }
      } else if (text.startsWith(part, end)) next.add(end + part.length)
    }
    ends = next
  }
  return ends.has(text.length)
}
