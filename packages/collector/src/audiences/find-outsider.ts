import type { SiteConfig } from '@segue/protocol'
import type { Outsider } from '@segue/protocol/api'
import { compile, type Program } from '@segue/rules'
import { explain, toNeedLines } from '@segue/rules/explain'
import { type History, settle, toTime } from '@segue/rules/simulate'
import { OUTSIDERS_MAX } from './limits.ts'
import type { Pause } from './pause.ts'

/** Whose segment, and when: epoch milliseconds. */
export interface OutsideQuestion {
  readonly config: SiteConfig
  readonly segment: string
  readonly at: number
}

/** Of the first visitors outside a segment the one who lacks least, and what it is; nothing where there is nobody. */
export async function findOutsider(
  histories: readonly History[],
  { config, segment, at }: OutsideQuestion,
  pause: Pause,
): Promise<Outsider | undefined> {
  const program = compile(config)
  let nearest: { readonly history: History; readonly lacks: readonly string[] } | undefined
  for (const history of histories.slice(0, OUTSIDERS_MAX)) {
    await pause()
    const lacks = lacksOf(program, history, { segment, at })
    const isNearer = nearest === undefined || lacks.length < nearest.lacks.length
    if (lacks.length > 0 && isNearer) nearest = { history, lacks }
  }
  if (nearest === undefined) return undefined
  const { visitor, events } = nearest.history
  const lastAt = Math.max(...events.map((event) => toTime(event.at)))
  return { visitor, events: events.length, lastAt, lacks: nearest.lacks }
}

function lacksOf(
  program: Program,
  history: History,
  { segment, at }: Pick<OutsideQuestion, 'segment' | 'at'>,
): readonly string[] {
  const settled = settle(program, history, at)
  if (settled === undefined) return []
  const { segments } = explain(program, settled.profile, settled.situation)
  return toNeedLines(segments.find((receipt) => receipt.segment === segment))
}
