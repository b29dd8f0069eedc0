import type { Test } from '@segue/protocol'
import { judge, type Quest } from './quest.ts'

/** Numbers that a test answers as wanted, the one nearest to the actual number first. */
export function numbersFor(
  test: Test,
  wanted: 'yes' | 'no',
  { actual, isWhole }: { readonly actual: number; readonly isWhole: boolean },
  quest: Quest,
): readonly number[] {
  const named = [test.value].flat().filter((value) => typeof value === 'number')
  const step = isWhole ? 1 : 0.5
  const around = [
    0,
    ...named.flatMap((each) => [each - step, each, each + step, each + 10, each - 10]),
  ]
  const middles = named.slice(1).map((each, index) => (each + (named[index] ?? each)) / 2)
  const rounded = [...around, ...middles].map((each) => (isWhole ? Math.round(each) : each))
  return [...new Set(rounded)]
    .filter((each) => !isWhole || each >= 0)
    .filter((each) => judge(test, each, quest.anybody.situation.now, quest) === wanted)
    .sort((a, b) => Math.abs(a - actual) - Math.abs(b - actual))
}
