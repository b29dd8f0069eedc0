import { type Condition, isRecord, type Segment, type Stage } from '@segue/protocol'
import type { Build } from '../build.ts'
import { knowOnly, SEGMENT_FIELDS, STAGE_FIELDS } from '../know-only.ts'
import { own } from '../own.ts'
import { windowSeconds } from '../time/window.ts'

/** The name of a field, of a condition or of what it asks of its events, that the language does not know. */
export function foreignFieldOf(
  condition: Condition,
  build: Build,
  isInWhere = false,
): string | undefined {
  const { conditions, fields } = build.language
  const kind = Object.keys(condition).find((key) => own(conditions, key))
  if (kind === undefined) return undefined
  const isOwn = () => knowOnly(kind + (fields[kind] ?? ''), condition)
  // Parts have receipts of their own: to look into all of them at each level would take their square.
  if (LOGIC.includes(kind) && !isInWhere) return thrownBy(isOwn)
  return (
    thrownBy(() => {
      isOwn()
      own(conditions, kind)?.(condition as never, build, kind)
      const { within } = condition as { within?: object }
      if (within && !('calendar' in within)) windowSeconds(within)
    }) ?? foreignInWheres(condition, build)
  )
}

/** The name of a segment's field that nobody knows. */
export function foreignFieldOfSegment(segment: Segment): string | undefined {
  return thrownBy(() => knowOnly(SEGMENT_FIELDS, segment))
}

/** The name of a stage's field that nobody knows. */
export function foreignFieldOfStage(stage: Stage): string | undefined {
  return thrownBy(() => knowOnly(STAGE_FIELDS, stage))
}

function foreignInWheres(condition: Condition, build: Build): string | undefined {
  const inner = Object.values(condition).flat().flatMap(wheresOf)
  return inner
    .map((where) => foreignFieldOf(where, build, true))
    .find((field) => field !== undefined)
}

/** What a field of a condition holds of conditions: a `where`, parts, those of its steps. */
function wheresOf(value: unknown): readonly Condition[] {
  if (!isRecord(value)) return []
  return [value, (value as { where?: unknown }).where].filter(
    isRecord,
  ) as unknown as readonly Condition[]
}

function thrownBy(work: () => void): string | undefined {
  try {
    work()
  } catch (thrown) {
    return typeof thrown === 'string' ? thrown : undefined
  }
  return undefined
}

const LOGIC: readonly string[] = ['all', 'any', 'none']
