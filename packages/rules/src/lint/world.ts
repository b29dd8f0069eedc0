import type { SiteConfig } from '@segue/protocol'
import { compile } from '../compile.ts'
import type { CompiledExperience } from '../decide/compile-experience.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { History } from '../simulate/history.ts'
import { type Settled, settle } from '../simulate/settle.ts'
import type { Found } from './finding.ts'
import { samplePresents } from './sample-presents.ts'
import { sampleVisitors } from './sample-visitors.ts'

/** What findings can be told besides the site config. */
export interface LintOptions {
  /** The moment at which visitors are looked at, epoch milliseconds; of made-up ones, see `samplePresents`. */
  readonly until: number
  /** Real visitors. Default: visitors made up from the site config's own words. */
  readonly visitors?: readonly History[]
  /** Days for which the collector keeps events. Default: as far as windows may reach. */
  readonly retentionDays?: number
  /** What an answer takes. Only with it, segments that are too small for one are told. */
  readonly power?: Power
}

/** How many visitors come, and how many an answer takes. */
export interface Power {
  /** Visitors of the whole site. */
  readonly visitorsPerWeek: number
  /** The relative change to be seen: 0.1 is ten per cent. */
  readonly lift: number
  /** Visitors that each of two arms needs to see a lift: `visitorsForLift` of `@segue/stats` at the site's rate. */
  readonly visitorsForLift: (lift: number) => number
}

/** A visitor who was taken through their history. */
export interface Walked extends Settled {
  readonly history: History
}

/** What every check looks at. */
export interface World extends LintOptions {
  readonly config: SiteConfig
  readonly program: Program
  /** Never empty. The first of made-up visitors has done nothing but come. */
  readonly walked: readonly [Walked, ...Walked[]]
}

/** Takes the visitors through the site config. */
export function createWorld(config: SiteConfig, options: LintOptions): World {
  const program = compile(config)
  const presents = samplePresents(config, options.until)
  const histories = options.visitors ?? sampleVisitors(config, presents)
  const walked = histories.flatMap((history, index): readonly Walked[] => {
    const present = options.visitors ? options.until : presents[index]
    const settled = settle(program, history, present ?? options.until)
    return settled ? [{ history, ...settled }] : []
  })
  const [first, ...others] = walked
  if (first === undefined) throw new RangeError('There is no visitor with an event to look at.')
  return { ...options, config, program, walked: [first, ...others] }
}

/** The visitors who are in a segment at the end. */
export function membersOf(segment: string, { walked }: World): readonly Walked[] {
  return walked.filter(({ profile }) => profile.segments.includes(segment))
}

/** The visitor as one who shows a finding, at the moment at which they were looked at. */
export function shownBy({ history, situation }: Walked): Pick<Found, 'witness' | 'at'> {
  return { witness: history, at: situation.now }
}

/** A visitor whom an experience is for and who has no arm of it all the same, or the first one where nobody is that. */
export function whomFor({ id, isFor }: CompiledExperience, { program, walked }: World): Walked {
  const found = walked.find(({ profile, situation, decision }) => {
    const outcome = decision.outcomes.find(({ experience }) => experience === id)
    return (outcome?.arm ?? null) === null && isFor(createScene(program, profile, situation))
  })
  return found ?? walked[0]
}

/** The visitor who lacks least to be in a segment. */
export function nearestTo(lacks: (walked: Walked) => number, { walked }: World): Walked {
  return walked.reduce((a, b) => (lacks(b) < lacks(a) ? b : a))
}
