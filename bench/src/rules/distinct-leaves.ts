import type { CountQuestion, TraitQuestion } from './question.ts'

/** Draws leaves no two of which are the same question. */
export function drawEach(random: () => number): Draw {
  const [traits, counts] = [listTraits(), listCounts()]
  return { trait: () => draw(traits, random), count: () => draw(counts, random) }
}

/** Where the leaves of a question come from. */
export interface Draw {
  readonly trait: () => TraitQuestion
  readonly count: () => CountQuestion
}

function draw<Leaf>(leaves: Leaf[], random: () => number): Leaf {
  const [leaf] = leaves.splice(Math.floor(random() * leaves.length), 1)
  if (leaf === undefined) throw new Error('There are not as many different questions.')
  return leaf
}

/** The facts, and about each every question that divides the visitors one way or another. */
function listTraits(): TraitQuestion[] {
  const equals = (trait: string, values: readonly (string | boolean)[]) =>
    values.map((value): TraitQuestion => ({ trait, op: 'equals', value }))
  return [
    ...equals('geo.country', COUNTRIES),
    ...pairsOf(COUNTRIES).map((value) => ({ trait: 'geo.country', op: 'in', value }) as const),
    ...equals('device.type', ['mobile', 'desktop']),
    ...steps(400, 1900, 100).flatMap((value) => [
      { trait: 'device.width', op: 'less_than', value } as const,
      { trait: 'device.width', op: 'at_least', value } as const,
    ]),
    ...equals('visitor.plan', PLANS),
    ...pairsOf(PLANS).map((value) => ({ trait: 'visitor.plan', op: 'in', value }) as const),
    ...steps(20, 60, 2).map(
      (age) => ({ trait: 'visitor.age', op: 'between', value: [age, age + 15] }) as const,
    ),
    ...[...TOPICS.map((topic) => [topic]), ...pairsOf(TOPICS)].map(
      (value) => ({ trait: 'visitor.topics', op: 'any_of', value }) as const,
    ),
    ...equals('visitor.member', [true, false]),
    ...['/s', '/sh', '/shoes', '/shoes/', '/shoes/t', '/bags', '/a'].map(
      (value) => ({ trait: 'page.path', op: 'starts_with', value }) as const,
    ),
    ...['shoe', 'trail', 'road', 'bag', 'one', 'about', 'ai', 'o'].map(
      (value) => ({ trait: 'page.path', op: 'contains', value }) as const,
    ),
    ...steps(10, 190, 10).flatMap((value) => [
      { trait: 'cart.value', op: 'at_least', value } as const,
      { trait: 'cart.value', op: 'less_than', value } as const,
    ]),
    ...equals('custom.campaign', ['spring', 'autumn', 'none']),
  ]
}

function listCounts(): CountQuestion[] {
  return ['view_item', 'add_to_cart', 'search', 'purchase'].flatMap((event) =>
    [1, 2, 3, 5, 10].flatMap((value) =>
      [7, 14, 30, 60, 90].map(
        (days) => ({ event, op: 'at_least', value, within: { days } }) as const,
      ),
    ),
  )
}

function pairsOf(values: readonly string[]): string[][] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other]))
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
}

const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'US', 'GB']
const PLANS = ['free', 'pro', 'team']
const TOPICS = ['running', 'hiking', 'climbing', 'yoga']
