/**
 * Every item once in each round, the rounds counted from 0, and each round starts with another item: so what else the
 * machine does falls on all of them, and ratios within a round stand where milliseconds do not.
 */
export function* inTurns<Item>(
  items: readonly Item[],
  rounds: number,
): Generator<readonly [item: Item, round: number]> {
  for (let round = 0; round < rounds; round += 1) {
    const first = round % items.length
    for (const item of [...items.slice(first), ...items.slice(0, first)]) yield [item, round]
  }
}
