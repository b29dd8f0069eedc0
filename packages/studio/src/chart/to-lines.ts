import { toFit } from './to-fit.ts'

/** A text over so many lines of so many pixels; the last one is cut where it does not fit. */
export function toLines(text: string, widthPx: number, lines: number): readonly string[] {
  const words = text.split(' ')
  const told = [words.shift() ?? '']
  for (const word of words) {
    const longer = `${told.at(-1)} ${word}`
    if (told.length === lines || toFit(longer, widthPx) === longer) told[told.length - 1] = longer
    else told.push(word)
  }
  return told.map((line) => toFit(line, widthPx))
}
