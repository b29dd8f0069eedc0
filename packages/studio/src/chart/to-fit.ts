/** A text cut to what fits into so many pixels, with a mark where it was cut: drawings do not break lines. */
export function toFit(text: string, widthPx: number): string {
  const letters = [...text]
  const room = Math.max(1, Math.floor(widthPx / LETTER_PX))
  return letters.length <= room ? text : `${letters.slice(0, room - 1).join('')}…`
}

/** A letter of the drawings is about as wide, at 13 pixels of size. */
const LETTER_PX = 7
