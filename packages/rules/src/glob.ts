/**
 * True when the whole text matches the glob: `*` stands for any characters but `/`, `**` for any at all.
 *
 * At most text × pattern steps, whatever the input: on a mismatch it goes back to the newest `*`, and when that
 * would have to take in a `/`, to the newest `**`; older ones never need to be tried again.
 */
export function matchGlob(glob: string, text: string): boolean {
  let at = 0
  let from = 0
  let star: Mark | undefined
  let doubleStar: Mark | undefined
  while (from < text.length || at < glob.length) {
    if (glob[at] === '*') {
      const isDouble = glob[at + 1] === '*'
      at += isDouble ? 2 : 1
      if (isDouble) [star, doubleStar] = [undefined, { at, from }]
      else star = { at, from }
    } else if (from < text.length && glob[at] === text[from]) {
      at += 1
      from += 1
    } else {
      const mark: Mark | undefined = star && text[star.from] !== '/' ? star : doubleStar
      if (mark === undefined || mark.from >= text.length) return false
      if (mark === doubleStar) star = undefined
      mark.from += 1
      at = mark.at
      from = mark.from
    }
  }
  return true
}

/** Where to go on after a star: the place in the glob, and how far in the text the star reaches. */
interface Mark {
  readonly at: number
  from: number
}
