/**
 * True when the whole text matches the glob: `*` stands for any characters but `/`, `**` for any at all.
 *
 * Part by part of the glob, it keeps every place in the text at which the parts so far can end, in their order. At most
 * text × glob steps, whatever the input: where a star has been already, another way to the same place is not followed.
 */
export function matchGlob(glob: string, text: string): boolean {
  let ends = [0]
  for (const part of glob.split(/(\*\*?)/)) {
    const next: number[] = []
    let free = 0
    for (let end of ends) {
      if (part[0] === '*') {
        while (end >= free && end <= text.length) {
          next.push(end)
          free = end + 1
          if (part === '*' && text[end] === '/') break
          end = free
        }
      } else if (text.startsWith(part, end)) next.push(end + part.length)
    }
    ends = next
  }
  return ends.includes(text.length)
}
