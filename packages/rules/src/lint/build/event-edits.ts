import type { EventCondition, Json } from '@segue/protocol'
import { actFor } from './act-for.ts'
import { agesFor, reachMs } from './ages-for.ts'
import { type Draft, type DraftAct, withoutActs, withView } from './draft.ts'
import type { Unmet } from './edits.ts'
import { numbersFor } from './numbers-for.ts'
import { isStep, judge, type Quest } from './quest.ts'

/** Drafts in which what an event is measured by is nearer to the answer wanted. */
export function eventEdits(
  draft: Draft,
  { leaf, wanted, actual }: Unmet & { leaf: EventCondition },
  quest: Quest,
): readonly Draft[] {
  const { measure = 'count', of = '' } = leaf
  const rest = withoutActs(draft, (act) => isStep(act, leaf, draft.at, quest))
  const act = (ageMs: number, value?: Json) =>
    actFor(
      leaf,
      { ageMs, at: draft.at, ...(value !== undefined && { given: { [of]: value } }) },
      quest,
    )
  const having = (from: Draft, acts: readonly DraftAct[]) => ({
    ...from,
    acts: [...from.acts, ...acts],
  })
  if (measure === 'first' || measure === 'last') {
    const fitting = AGES_DAYS.map((days) => days * DAY_MS).filter(
      (age) => judge(leaf, draft.at - age, draft.at, quest) === wanted,
    )
    const dated = agesOfDate(leaf, draft.at).filter(
      (age) => judge(leaf, draft.at - age, draft.at, quest) === wanted,
    )
    const once = [...fitting, ...dated].map((age) => [act(age)])
    return [...[rest, draft].flatMap((from) => once.map((acts) => having(from, acts))), rest]
  }
  const isWhole = WHOLE.includes(measure)
  const now = typeof actual === 'number' ? actual : 0
  const fitting = numbersFor(leaf, wanted, { actual: now, isWhole }, quest)
  const [near, next] = fitting
  const targets = [near, next].filter((each) => each !== undefined)
  const ages = (count: number) => agesFor(leaf.within, count, quest)
  if (measure === 'streak')
    return targets.map((days) =>
      having(
        rest,
        Array.from({ length: days }, (_, index) => act(index * DAY_MS)),
      ),
    )
  if (measure === 'distinct')
    return targets.map((count) =>
      having(
        rest,
        ages(count).map((age, index) => act(age, `v${index}`)),
      ),
    )
  if (measure !== 'count')
    return [
      ...valueSets(measure, fitting).flatMap((values) => {
        const acts = ages(values.length).map((age, index) => act(age, values[index]))
        // A largest value and an average may have to come together.
        return measure === 'sum' ? having(rest, acts) : [having(rest, acts), having(draft, acts)]
      }),
      rest,
    ]
  // Many of what is no such event as far as can be told would only cost time.
  const isSure = isStep(act(0), leaf, draft.at, quest)
  const tried = rest.acts.filter(({ type }) => type === leaf.event).length
  if (!isSure && now === 0 && tried >= UNSURE_MAX) return []
  const most = isSure ? Number.POSITIVE_INFINITY : 1
  return targets.flatMap((count) => {
    const more = Math.min(most, count - now)
    if (more > 0)
      return [
        having(
          draft,
          ages(more).map((age) => act(age)),
        ),
      ]
    const fewer = having(
      rest,
      ages(count).map((age) => act(age)),
    )
    return [fewer, withAged(draft, leaf, more, quest)]
  })
}

/** Values that make the figure each of these: the one itself, and a sum also in parts, an average also of many. */
function valueSets(measure: string, figures: readonly number[]): readonly (readonly number[])[] {
  const times = measure === 'sum' ? SUM_PARTS : measure === 'average' ? AVERAGE_OF : [1]
  return figures.flatMap((figure) =>
    times.map((count) => Array<number>(count).fill(measure === 'sum' ? figure / count : figure)),
  )
}

/** The draft with some of what a leaf counts moved out of its window, or left out. */
function withAged(draft: Draft, leaf: EventCondition, change: number, quest: Quest): Draft {
  let left = -change
  const acts = draft.acts.flatMap((act): readonly DraftAct[] => {
    if (left === 0 || !isStep(act, leaf, draft.at, quest)) return [act]
    left -= 1
    if (leaf.within === undefined || 'calendar' in leaf.within) return []
    return [{ ...act, ageMs: reachMs(leaf.within) + act.ageMs + DAY_MS }]
  })
  return withView(draft, acts)
}

function agesOfDate({ value }: EventCondition, at: number): readonly number[] {
  const date = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(date)) return []
  return [-2, -1, 0, 1, 2].map((days) => at - date + days * DAY_MS).filter((age) => age >= 0)
}

const UNSURE_MAX = 2
const SUM_PARTS = [1, 2, 3, 5]
const AVERAGE_OF = [1, 12, 40]
const WHOLE: readonly string[] = ['count', 'distinct', 'streak']
const DAY_MS = 86_400_000
const AGES_DAYS = [0, 0.01, 0.3, 1, 2, 5, 6, 7, 8, 10, 20, 35, 100, 300, 390]
