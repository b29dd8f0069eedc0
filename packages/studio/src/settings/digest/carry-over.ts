import type { DigestPlan } from '@segue/protocol/api'

/**
 * What somebody changed from `base` to `mine`, carried over to the plan that others made of `base` meanwhile. Where both changed
 * a field mine stands; lists take what either added and lose what either took out, so that who left stays away.
 */
export function carryOver(base: DigestPlan, mine: DigestPlan, theirs: DigestPlan): DigestPlan {
  const pick = <Field extends keyof DigestPlan>(field: Field): DigestPlan[Field] =>
    (mine[field] === base[field] ? theirs : mine)[field]
  return {
    ...{ on: pick('on'), weekday: pick('weekday'), hour: pick('hour'), url: pick('url') },
    mails: joinLists(base.mails, mine.mails, theirs.mails),
    saved: joinLists(base.saved, mine.saved, theirs.saved),
  }
}

type List = readonly string[]

function joinLists(base: List, mine: List, theirs: List): List {
  const kept = theirs.filter((one) => mine.includes(one) || !base.includes(one))
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  return [...kept, ...added]
}
