import type { Score, ScoreCondition } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import {
  ALL_TOPICS,
  addToScore,
  decay,
  hourOf,
  strongestTopic,
  type TopicState,
} from '../aggregates/score.ts'
import { type Build, compileMatches } from '../build.ts'
import { knowOnly } from '../know-only.ts'
import { hasCome, type Read, type Scene } from '../scene.ts'
import { HOUR_SECONDS } from '../time/window.ts'

/** Looks up a score's value for a topic, its strongest topic, or the ratio of a topic to another or to all. */
export function readScore(condition: ScoreCondition, build: Build): Read | undefined {
  const { score: id, topic = ALL_TOPICS, measure = 'value', to } = condition
  const score = build.config.scores?.find((candidate) => candidate.id === id)
  if (score === undefined) return undefined
  const key = planScore(score, build)
  const topicsOf = (scene: Scene) => {
    const topics = stateOf(scene, key) as unknown as readonly TopicState[]
    if (topics.length > 0) hasCome(scene, (hourOf(scene.now) + 1) * HOUR_SECONDS * 1000)
    return topics
  }
  const sum = (scene: Scene, wanted: string | undefined) =>
    topicsOf(scene)
      .filter(([name]) => wanted === undefined || name === wanted)
      .reduce((total, state) => total + decay(state, hourOf(scene.now), score), 0)
  if (measure === 'strongest')
    return (scene) => strongestTopic(topicsOf(scene), hourOf(scene.now), score)
  if (measure === 'ratio') {
    return (scene) => {
      const ratio = sum(scene, topic) / sum(scene, to)
      return Number.isFinite(ratio) ? ratio : undefined
    }
  }
  return measure === 'value' ? (scene) => sum(scene, topic) / 1000 : undefined
}

/** Plans a score's aggregate, and gives its key. */
export function planScore(score: Score, build: Build): string {
  knowOnly('id name halfLifeDays cap gains', score)
  const gains = score.gains.map((gain) => {
    knowOnly('event where points topic topicProp', gain)
    const path = gain.topicProp?.split('.')
    return { ...gain, path, matches: compileMatches(gain, build) }
  })
  return planAggregate(
    build,
    ['score', score.halfLifeDays, score.cap, score.gains],
    (scene) => gains.some(({ matches }) => matches(scene)),
    addToScore(score, gains),
  )
}
