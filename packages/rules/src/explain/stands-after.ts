import type { Condition, EventCondition, SiteConfig } from '@segue/protocol'
import { askedOfParts } from './asked-of-parts.ts'
import type { ConditionReceipt, Need } from './receipt.ts'
import { missingOf } from './what-is-missing.ts'

/**
 * True when a condition can be answered as wanted once its needs are met: doing more of an event to meet one leaf must
 * not break another that counts the same event.
 */
export function standsAfter(
  receipt: ConditionReceipt,
  wanted: 'yes' | 'no',
  { needs, config }: { readonly needs: readonly Need[]; readonly config: SiteConfig },
): boolean {
  const acts = needs.flatMap(toActs)
  return acts.length === 0 || stands(receipt, wanted, { needs, acts, config })
}

/** What has to be done, how many times at least. */
interface Act extends Pick<EventCondition, 'event' | 'where'> {
  readonly times: number
  /** It may have been done before, and then it is not done again. */
  readonly isOnce?: boolean
}

interface Met {
  readonly needs: readonly Need[]
  readonly acts: readonly Act[]
  readonly config: SiteConfig
}

function stands(
  { condition, answer, actual, parts }: ConditionReceipt,
  wanted: 'yes' | 'no',
  met: Met,
): boolean {
  if (parts) {
    const { inside, takesAll } = askedOfParts(condition, wanted)
    const holds = (part: ConditionReceipt) => stands(part, inside, met)
    return takesAll ? parts.every(holds) : parts.some(holds)
  }
  const { needs, config } = met
  const isMet = needs.some((need) => need.condition === condition && need.answer === wanted)
  const isAsWanted = answer === wanted || isMet
  if (!('event' in condition)) return isAsWanted
  const isNew = !actual && !condition.within // Never done: each step of a sequence is still to come.
  const acts = met.acts.filter(({ isOnce }) => isNew || !isOnce)
  const times = timesOf(condition, acts)
  const { measure = 'count' } = condition
  // What is counted moves with what is done, whether or not anybody asked it to.
  if (times > 0 && measure === 'count')
    return missingOf(condition, Number(actual ?? 0) + times, { wanted, config }) === undefined
  if (times === 0 || !isAsWanted) return isAsWanted
  return measure === 'last' || measure === 'first' ? isStillTimed(condition, wanted, actual) : true
}

/** What is done now exists, and is recent: as the last of its kind always, as the first if there was none. */
function isStillTimed(
  { op, measure }: EventCondition,
  wanted: 'yes' | 'no',
  actual: ConditionReceipt['actual'],
): boolean {
  if (wanted === 'yes') return op !== 'not_exists'
  if (op === 'within_days') return measure === 'first' && actual !== undefined
  return op !== 'exists'
}

/** How often the acts at least do what a leaf counts: of one event the most, of any event those of all of them. */
function timesOf({ event, where }: EventCondition, acts: readonly Act[]): number {
  const counted = acts.filter(
    (act) => where === undefined || JSON.stringify(where) === JSON.stringify(act.where),
  )
  const most = (name: string) =>
    Math.max(0, ...counted.filter((act) => act.event === name).map((act) => act.times))
  if (event !== '*') return most(event)
  const names = new Set(counted.map((act) => act.event))
  names.delete('*')
  return Math.max(
    most('*'),
    [...names].reduce((sum, name) => sum + most(name), 0),
  )
}

/** Sums, maxima and times take one event at least; what is to become fewer takes none. */
function toActs(need: Need): readonly Act[] {
  const { condition, missing = 1 } = need
  if (missing < 0) return []
  if ('sequence' in condition)
    return condition.sequence.map((step, index, { length }) => ({
      ...step,
      times: 1,
      isOnce: index < length - 1,
    }))
  if (!('event' in condition) || !isByDoing(condition, need)) return []
  const { event, where, measure = 'count' } = condition
  const times = COUNTED.includes(measure) ? missing : 1
  return [{ event, ...(where && { where }), times }]
}

/** Only what is to grow, to be there at all, or to be recent is met by doing it; times also go by. */
function isByDoing(
  { op, measure = 'count' }: Condition & EventCondition,
  { answer, actual }: Pick<Need, 'answer' | 'actual'>,
) {
  if (measure !== 'first' && measure !== 'last') return true
  if (op === 'within_days') return answer === 'yes' && (measure === 'last' || actual === undefined)
  return op === (answer === 'yes' ? 'exists' : 'not_exists')
}

const COUNTED: readonly string[] = ['count', 'distinct', 'streak']
