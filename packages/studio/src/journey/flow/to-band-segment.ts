import { type Condition, EVENT_TYPES, NAME_CHARS_MAX, type Segment } from '@segue/protocol'

/** What a band says, as a segment. Without `isExact` it is the nearest that a rule can say; see `BandKind`. */
export interface BandSegment {
  readonly segment: Segment
  readonly kind: BandKind
}

/**
 * How near a rule comes. `exact`: it counts whom the band counts. `met`: also those who met the touchpoint after their first
 * move, before a later one. `source`: a rule knows the newest source and the first, not each one that there was.
 */
export type BandKind = 'exact' | 'met' | 'source'

/** Those who moved from a stage to another in the last days: exactly whom a band between stages counts. */
export function toMoveSegment(
  { from, to }: { readonly from: string; readonly to: string },
  { name, days }: BandTerms,
): BandSegment {
  const segment = { id: toId('moved', from, to), name, when: toMoved({ from, to }, days) }
  return { segment, kind: 'exact' }
}

/** Those who met a touchpoint and moved into a stage in the last days. */
export function toTouchpointSegment(
  { by, touchpoint, stage }: TouchpointBand,
  { name, days }: BandTerms,
): BandSegment {
  const moved = toMoved({ to: stage }, days)
  const isSource = by === 'channel' && touchpoint !== DIRECT
  const met: Condition = isSource
    ? { trait: 'source.kind', op: 'equals', value: touchpoint }
    : {
        sequence: [
          {
            event: EVENT_TYPES.pageView,
            where: { prop: PROPS[by], op: 'equals', value: touchpoint },
          },
          { event: EVENT_TYPES.stageChange, where: toWhere({ to: stage }) },
        ],
        within: { days },
      }
  const segment = { id: toId(by, touchpoint, stage), name, when: { all: [met, moved] } }
  return { segment, kind: isSource ? 'source' : 'met' }
}

/** A band from what visitors met to the stage that they came into. */
export interface TouchpointBand {
  readonly by: 'channel' | 'page' | 'campaign'
  readonly touchpoint: string
  readonly stage: string
}

interface BandTerms {
  readonly name: string
  /** The period of the bands ends now and is so many days long. */
  readonly days: number
}

function toMoved(move: Move, days: number): Condition {
  return {
    event: EVENT_TYPES.stageChange,
    where: toWhere(move),
    within: { days },
    op: 'at_least',
    value: 1,
  }
}

function toWhere({ from, to }: Move): Condition {
  const is = (prop: string, value: string) => ({ prop, op: 'equals', value })
  return from === undefined ? is('to', to) : { all: [is('from', from), is('to', to)] }
}

interface Move {
  readonly from?: string
  readonly to: string
}

/** Of an address or the name of a campaign nothing stays but what an id may be made of. */
function toId(...words: readonly string[]): string {
  const id = words
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return id.slice(0, NAME_CHARS_MAX - NUMBER_CHARS).replace(/-+$/, '')
}

/** Where a page view has what it is a touchpoint by. Of channels its own word for those who came by themselves alone. */
const PROPS = { channel: 'source.kind', page: 'page.path', campaign: 'source.campaign' } as const
const DIRECT = 'direct'
/** Room for a number behind an id that is taken. */
const NUMBER_CHARS = 4
