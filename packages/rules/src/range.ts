/** The numbers between two ends. */
export interface Range {
  readonly least: End
  readonly most: End
}

/** An end of a range; an open one does not belong to it. */
export interface End {
  readonly at: number
  readonly isOpen: boolean
}

/** An end that belongs to its range. */
export function closed(at: number): End {
  return { at, isOpen: false }
}

/** The numbers that an operator of order answers with yes; `undefined` for every other operator. */
export function rangeOf(op: string, [low = 0, high = low]: readonly number[]): Range | undefined {
  if (op === 'at_least') return { ...EVERY_NUMBER, least: closed(low) }
  if (op === 'more_than') return { ...EVERY_NUMBER, least: open(low) }
  if (op === 'at_most') return { ...EVERY_NUMBER, most: closed(low) }
  if (op === 'less_than') return { ...EVERY_NUMBER, most: open(low) }
  return op === 'between' ? { least: closed(low), most: closed(high) } : undefined
}

/** What two ranges have in common; its ends cross where that is nothing. */
export function intersect(a: Range, b: Range): Range {
  return {
    least: tighter(a.least, b.least, a.least.at > b.least.at),
    most: tighter(a.most, b.most, a.most.at < b.most.at),
  }
}

/** True where no number lies in the range. */
export function isEmpty({ least, most }: Range): boolean {
  return least.at > most.at || (least.at === most.at && (least.isOpen || most.isOpen))
}

function open(at: number): End {
  return { at, isOpen: true }
}

function tighter(a: End, b: End, isFirst: boolean): End {
  if (a.at === b.at) return { at: a.at, isOpen: a.isOpen || b.isOpen }
  return isFirst ? a : b
}

/** The range without bounds. */
export const EVERY_NUMBER: Range = {
  least: closed(Number.NEGATIVE_INFINITY),
  most: closed(Number.POSITIVE_INFINITY),
}
