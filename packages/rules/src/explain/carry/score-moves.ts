import type { ScoreCondition } from '@segue/protocol'
import { withValue } from './event-moves.ts'
import { matchingActs } from './matching-acts.ts'
import type { Move, Quest } from './move.ts'
import { type Act, act, type Stand } from './stand.ts'

/**
 * What can be done for a score: earn each of its gains, for every topic that is asked about and for another. A ratio to
 * a topic that nobody gained anything for is none: then something is gained for that first.
 */
export function scoreMoves(
  condition: ScoreCondition,
  { actualAt }: Quest,
  start: Stand,
): readonly Move[] {
  const { to, topic, value } = condition
  const named = [topic, to, value].flat().filter((each) => typeof each === 'string')
  const earning = earningActs(condition, [...new Set([...named, ANOTHER_TOPIC])], start)
  const base = earning.find((earned) => earned.topic === to)?.act
  return earning.map(({ act: what }) => ({
    patience: PATIENCE,
    go: (stand) => {
      const isBased = to === undefined || actualAt(stand) !== undefined
      const begun = isBased || !base ? stand : act(stand, base)
      return begun && act(begun, what)
    },
  }))
}

/** Events that gain something, each with the topic it is gained for. */
function earningActs({ score: id }: ScoreCondition, topics: readonly string[], stand: Stand) {
  const score = stand.program.config.scores?.find((each) => each.id === id)
  return (score?.gains ?? []).flatMap((gain): readonly { topic?: string; act: Act }[] => {
    const { topic, topicProp } = gain
    const acts = matchingActs(gain, stand)
    if (topicProp === undefined) return acts.map((each) => ({ ...(topic && { topic }), act: each }))
    return topics.flatMap((name) =>
      acts.map((each) => ({ topic: name, act: withValue(each, topicProp, name) })),
    )
  })
}

const ANOTHER_TOPIC = 'something else'
/** A topic may have to gain often before it is the strongest. */
const PATIENCE = 12
