import type { Movers, ReplayReport, SiteConfig } from '@segue/protocol'
import { toCount } from '../format/numbers.ts'
import { publishing } from '../messages/en/publishing.ts'
import { createNames, type Names } from '../site/names.ts'

const texts = publishing.replay

/** One sentence about visitors who would be elsewhere, and one of them. */
export interface ReplayLine {
  readonly text: string
  readonly visitors: number
  readonly example?: string
}

/** What a replay tells, in sentences: stages first, then segments, then variants; of each kind most visitors first. */
export function toReplayLines(
  { segments, stages, arms }: ReplayReport,
  published: SiteConfig,
  config: SiteConfig,
): readonly ReplayLine[] {
  const names = bothNames(createNames(config), createNames(published))
  const stageLines = stages.map(({ from, to, ...movers }) =>
    toLine(movers, (who) => texts.stage(who, names.stage(from), names.stage(to))),
  )
  const segmentLines = segments.flatMap(({ segment, before, after, entered, left }) => {
    const name = names.segment(segment)
    const size = texts.size(toCount(before), toCount(after))
    return [
      toLine(entered, (who) => texts.entered(who, name, size)),
      toLine(left, (who) => texts.left(who, name, size)),
    ]
  })
  const armLines = arms.map(({ experience, from, to, ...movers }) => {
    const [was, is] = [from, to].map((arm) => arm && names.arm(experience, arm))
    return toLine(movers, (who) =>
      texts.arm(who, names.experience(experience), was ?? null, is ?? null),
    )
  })
  return [stageLines, segmentLines, armLines].flatMap((lines) =>
    lines.filter(({ visitors }) => visitors > 0).sort((a, b) => b.visitors - a.visitors),
  )
}

function toLine({ visitors, examples }: Movers, toText: (who: string) => string): ReplayLine {
  const [example] = examples
  const text = toText(texts.who(visitors, toCount(visitors)))
  return { text, visitors, ...(example !== undefined && { example }) }
}

/** The names of the draft; for what it does not have any more those that are published. */
function bothNames(now: Names, before: Names): Names {
  const pick =
    (kind: 'segment' | 'stage' | 'experience' | 'goal') =>
    (id: string): string =>
      now[kind](id) === id ? before[kind](id) : now[kind](id)
  return {
    segment: pick('segment'),
    stage: pick('stage'),
    experience: pick('experience'),
    goal: pick('goal'),
    arm: (experience, id) =>
      now.arm(experience, id) === id ? before.arm(experience, id) : now.arm(experience, id),
  }
}
