/**
 * True when the whole text matches the glob: `*` stands for any characters but `/`, `**` for any at all.
 *
 * Part by part of the glob, it marks every place in the text at which the parts so far can end. Each part goes through
 * the text once, whatever the input.
 */
export function matchGlob(glob: string, text: string): boolean {
  let ends = Uint8Array.of(1)
  for (const part of glob.split(/(\*\*?)/)) {
    const next = new Uint8Array(text.length + 1)
    let isOpen = 0
    for (let at = 0; at <= text.length; at += 1) {
      if (part[0] === '*') {
        isOpen ||= ends[at] ?? 0
        next[at] = isOpen
        if (part === '*' && text[at] === '/') isOpen = 0
      } else if (ends[at] && text.startsWith(part, at)) next[at + part.length] = 1
    }
    ends = next
  }
  return ends[text.length] === 1
}
