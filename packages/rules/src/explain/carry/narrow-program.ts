import { type Condition, isRecord } from '@segue/protocol'
import { compileCondition } from '../../conditions/compile-condition.ts'
import type { Program } from '../../program.ts'
import { recordingBuild } from '../explain-condition.ts'

/**
 * The program as far as a condition asks for it, so that trying a step costs little: its aggregates, the segments it
 * stands on and, where it asks for a stage, the journey.
 */
export function narrowProgram(program: Program, condition: Condition): Program {
  const { segments, journey } = program.config
  const asked: Mentioned = { segments: new Set(), isOfJourney: false }
  const conditions: Condition[] = []
  const take = (part: Condition | undefined) => {
    if (!part) return
    conditions.push(part)
    for (const id of mentionedIn(part, asked)) {
      take(segments.find((segment) => segment.id === id)?.when)
    }
  }
  take(condition)
  if (asked.isOfJourney) for (const { enter, exit } of journey.stages) [enter, exit].forEach(take)
  const used: string[] = []
  for (const each of conditions) compileCondition(each, recordingBuild(program, used))
  const never = () => false
  return {
    ...program,
    plan: new Map([...program.plan].filter(([key]) => used.includes(key))),
    segments: program.segments.map(({ id, ask }) => ({
      id,
      ask: asked.segments.has(id) ? ask : never,
    })),
    stages: asked.isOfJourney ? program.stages : [],
    experiences: [],
  }
}

interface Mentioned {
  readonly segments: Set<string>
  isOfJourney: boolean
}

/** The segments that a condition names and nobody named before. */
function mentionedIn(part: unknown, asked: Mentioned): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((each) => mentionedIn(each, asked))
  if (!isRecord(part)) return []
  const { segment, stage, ...others } = part
  if (stage !== undefined) asked.isOfJourney = true
  const inside = mentionedIn(Object.values(others), asked)
  if (typeof segment !== 'string' || asked.segments.has(segment)) return inside
  asked.segments.add(segment)
  return [segment, ...inside]
}
