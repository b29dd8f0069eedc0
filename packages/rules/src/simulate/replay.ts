import type { ArmMoves, Movers, ReplayReport, SiteConfig, StageMoves } from '@segue/protocol'
import { compile } from '../compile.ts'
import { type History, toTime } from './history.ts'
import { REPLAY_EXAMPLES_MAX } from './limits.ts'
import { type Settled, settle } from './settle.ts'

export type { ReplayReport } from '@segue/protocol'

/** What a replay can be told. */
export interface ReplayOptions {
  /** The moment at which both site configs are compared; what happened later does not count. */
  readonly until: number | string
  /** Called after each visitor with how many are done. */
  readonly onProgress?: (done: number) => void
}

/** Runs histories through two site configs and tells who ends up elsewhere. Histories may come one by one. */
export async function replay(
  before: SiteConfig,
  after: SiteConfig,
  histories: Iterable<History> | AsyncIterable<History>,
  { until, onProgress }: ReplayOptions,
): Promise<ReplayReport> {
  const programs = [before, after].map((config) => compile(config))
  const at = toTime(until)
  const ids = [...before.segments, ...after.segments].map(({ id }) => id)
  const members = new Map([...new Set(ids)].map((id) => [id, { before: 0, after: 0 }]))
  const moves = new Map<string, Movers>()
  let visitors = 0
  for await (const history of histories) {
    visitors += 1
    const [old, edited] = programs.map((program) => settle(program, history, at))
    if (old && edited) compare(old, edited, members, (name) => note(moves, name, history.visitor))
    onProgress?.(visitors)
  }
  return {
    visitors,
    segments: [...members].map(([segment, counts]) => ({
      segment,
      ...counts,
      entered: moves.get(nameOf('entered', segment)) ?? NOBODY,
      left: moves.get(nameOf('left', segment)) ?? NOBODY,
    })),
    stages: listMoves(moves, 'stage').map(
      ([[from, to], movers]) => ({ from, to, ...movers }) as StageMoves,
    ),
    arms: listMoves(moves, 'arm').map(
      ([[experience, from, to], movers]) => ({ experience, from, to, ...movers }) as ArmMoves,
    ),
  }
}

function compare(
  old: Settled,
  edited: Settled,
  members: Map<string, { before: number; after: number }>,
  move: (name: string) => void,
): void {
  for (const [id, counts] of members) {
    const [was, is] = [old, edited].map(({ profile }) => profile.segments.includes(id))
    if (was) counts.before += 1
    if (is) counts.after += 1
    if (was !== is) move(nameOf(is ? 'entered' : 'left', id))
  }
  const [from, to] = [old.decision.stage, edited.decision.stage]
  if (from !== to) move(nameOf('stage', from, to))
  const armOf = ({ decision }: Settled, id: string) =>
    decision.outcomes.find(({ experience }) => experience === id)?.arm ?? null
  const experiences = [old, edited].flatMap(({ decision }) => decision.outcomes)
  for (const id of new Set(experiences.map(({ experience }) => experience))) {
    const [was, is] = [armOf(old, id), armOf(edited, id)]
    if (was !== is) move(nameOf('arm', id, was, is))
  }
}

function note(moves: Map<string, Movers>, name: string, visitor: string): void {
  const { visitors, examples } = moves.get(name) ?? NOBODY
  const more = examples.length < REPLAY_EXAMPLES_MAX ? [...examples, visitor] : examples
  moves.set(name, { visitors: visitors + 1, examples: more })
}

function listMoves(moves: Map<string, Movers>, kind: string) {
  return [...moves]
    .map(([name, movers]) => [JSON.parse(name), movers] as [(string | null)[], Movers])
    .filter(([[found]]) => found === kind)
    .map(([[, ...names], movers]) => [names, movers] as const)
    .sort((a, b) => b[1].visitors - a[1].visitors)
}

function nameOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts)
}

const NOBODY: Movers = { visitors: 0, examples: [] }
