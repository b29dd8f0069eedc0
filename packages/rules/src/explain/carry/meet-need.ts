import type { Condition, Json, RfmCondition, SequenceCondition } from '@segue/protocol'
import { compileCondition } from '../../conditions/compile-condition.ts'
import { EVER } from '../../time/window.ts'
import { compileRead, recordingBuild } from '../explain-condition.ts'
import type { Need } from '../receipt.ts'
import { doing, eventMoves, withValue } from './event-moves.ts'
import { factMoves } from './fact-moves.ts'
import { matchingActs } from './matching-acts.ts'
import { LOOKS_MAX, type Move, type Quest, waiting } from './move.ts'
import { scoreMoves } from './score-moves.ts'
import { type MeetAll, stageMoves } from './stage-moves.ts'
import { act, type Stand, sceneOf } from './stand.ts'

/** Stands at which a need is met that is not yet: those that the first few ways of doing something for it lead to. */
export function meetNeed(
  need: Need,
  stand: Stand,
  { beside, meetAll }: { readonly beside: readonly Need[]; readonly meetAll: MeetAll },
): readonly Stand[] {
  const quest = toQuest(need, beside, stand)
  if (quest.isMet(stand)) return [stand]
  const met: Stand[] = []
  for (const move of movesFor(quest, stand, meetAll)) {
    const there = repeat(move, quest, stand)
    if (there) met.push(there)
    if (met.length === MET_MAX) break
  }
  return met
}

/** Makes a need ready: how to tell that it is met, and when time may meet it. */
export function toQuest(need: Need, beside: readonly Need[], { program }: Stand): Quest {
  const { condition, answer, actual, missing = 0 } = need
  const build = recordingBuild(program, [])
  const ask = compileCondition(condition, build)
  const read = compileRead(condition, build)
  const actualAt = (stand: Stand) => read?.(sceneOf(stand))
  // What fits already, and has to move on to where it fits anew, is met only there.
  const goal = missing > 0 && isCount(condition) ? Number(actual ?? 0) + missing : undefined
  const isDone = (stand: Stand) => goal !== undefined && Number(actualAt(stand)) >= goal
  return {
    ...{ need, beside, actualAt, isDone },
    isMet: (stand) =>
      ask(sceneOf(stand)) === (answer === 'yes') && (goal === undefined || isDone(stand)),
    nextAt: (stand) => {
      const scene = sceneOf(stand)
      scene.until = EVER
      ask(scene)
      return scene.until < EVER ? scene.until : undefined
    },
  }
}

function isCount(condition: Condition): boolean {
  return 'event' in condition && (condition.measure ?? 'count') === 'count'
}

function repeat({ go, patience = 1 }: Move, quest: Quest, from: Stand): Stand | undefined {
  let stand = from
  let idle = 0
  for (let times = 0; times < LOOKS_MAX && !quest.isDone(stand); times += 1) {
    const next = go(stand, times)
    if (!next) return undefined
    if (quest.isMet(next)) return next
    const isSame = textOf(quest.actualAt(stand)) === textOf(quest.actualAt(next))
    idle = isSame ? idle + 1 : 0
    if (idle >= patience) return undefined
    stand = next
  }
  return undefined
}

function textOf(value: Json | undefined): string | undefined {
  return JSON.stringify(value)
}

function movesFor(quest: Quest, stand: Stand, meetAll: MeetAll): readonly Move[] {
  const { condition, answer } = quest.need
  if ('stage' in condition)
    return [...stageMoves(condition, { wanted: answer, meetAll }, stand), waiting(quest)]
  const wait = waiting(quest)
  if ('trait' in condition) return [...factMoves(condition, quest, stand), wait]
  if ('sequence' in condition) return sequenceMoves(condition, stand)
  const acts =
    'event' in condition
      ? eventMoves(condition, quest, stand)
      : 'score' in condition
        ? scoreMoves(condition, quest, stand)
        : 'rfm' in condition
          ? rfmMoves(condition, stand)
          : []
  const { missing } = quest.need
  // What has to become more is done, what has to become fewer mostly goes by.
  if (missing === undefined) return [...acts, wait]
  return missing > 0 ? acts : [wait, ...acts]
}

/** The last step, the last two, and so on: those before may have been done. */
function sequenceMoves({ sequence }: SequenceCondition, start: Stand): readonly Move[] {
  return sequence.map((_, done) => ({
    go: (stand) =>
      sequence.slice(sequence.length - 1 - done).reduce<Stand | undefined>((before, each) => {
        const [what] = matchingActs(each, start)
        return before && what && act(before, what)
      }, stand),
  }))
}

/** Buys once more: for each of the bounds of the monetary class. */
function rfmMoves({ rfm: kind }: RfmCondition, stand: Stand): readonly Move[] {
  const { rfm } = stand.program.config
  if (!rfm) return []
  const acts = matchingActs(rfm, stand)
  const values = kind === 'monetary' ? rfm.monetary : [0]
  return acts.flatMap((what) => values.map((value) => doing(withValue(what, rfm.valueProp, value))))
}

const MET_MAX = 3
