import type { ScoreCondition } from '@segue/protocol'
import { doing, withValue } from './event-moves.ts'
import { matchingActs } from './matching-acts.ts'
import type { Move } from './move.ts'
import type { Stand } from './stand.ts'

/** What can be done for a score: earn each of its gains, for every topic that is asked about and for another. */
export function scoreMoves(condition: ScoreCondition, stand: Stand): readonly Move[] {
  const { score: id, topic, to, value } = condition
  const score = stand.program.config.scores?.find((each) => each.id === id)
  const named = [topic, to, value].flat().filter((each) => typeof each === 'string')
  return (score?.gains ?? []).flatMap((gain) => {
    const { topicProp } = gain
    const acts = matchingActs(gain, stand)
    if (topicProp === undefined) return acts.map(doing)
    return [...new Set([...named, ANOTHER_TOPIC])].flatMap((name) =>
      acts.map((what) => doing(withValue(what, topicProp, name))),
    )
  })
}

const ANOTHER_TOPIC = 'something else'
