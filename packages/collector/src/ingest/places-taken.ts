/** How many of something are under way at the same time, per sender. */
export interface PlacesTaken {
  /** Takes a place for a sender; false when all of theirs are taken. */
  readonly take: (sender: string) => boolean
  readonly giveBack: (sender: string) => void
}

/** Places for each sender, all free. A sender without any under way costs no memory. */
export function createPlacesTaken(placesMax: number): PlacesTaken {
  const bySender = new Map<string, number>()
  return {
    take(sender) {
      const taken = bySender.get(sender) ?? 0
      if (taken >= placesMax) return false
      bySender.set(sender, taken + 1)
      return true
    },
    giveBack(sender) {
      const taken = (bySender.get(sender) ?? 0) - 1
      if (taken > 0) bySender.set(sender, taken)
      else bySender.delete(sender)
    },
  }
}
