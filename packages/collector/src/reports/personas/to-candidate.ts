import {
  type Behaviour,
  type BehaviourKind,
  type Condition,
  LABEL_CHARS_MAX,
  NAME_CHARS_MAX,
  type Segment,
} from '@segue/protocol'

/** The visitors of a segment with a behaviour, as a segment with the number `at` in its id; null where no rule asks it. */
export function toCandidate(
  segment: string,
  { kind, value }: Pick<Behaviour, 'kind' | 'value'>,
  at: number,
): Segment | null {
  const asks = RULES[kind](value)
  if (asks === null) return null
  const ending = `-${kind}-${at}`
  return {
    id: `${segment.slice(0, NAME_CHARS_MAX - ending.length)}${ending}`,
    name: `${segment}: ${kind} ${value}`.slice(0, LABEL_CHARS_MAX),
    when: { all: [{ segment }, asks] },
  }
}

const RULES: { readonly [kind in BehaviourKind]: (value: string) => Condition | null } = {
  stage: (stage) => ({ stage }),
  category: (value) => viewed('items.item_category', value),
  product: (value) => viewed('items.item_id', value),
  page: (value) => did('page_view', { prop: 'page.path', op: 'equals', value }),
  event: (event) => did(event),
  // The newest source is never a direct one.
  channel: (kind) => (kind === 'direct' ? null : known('source.kind', kind)),
  referrer: (host) => known('source.referrer', host),
  campaign: (campaign) => known('source.campaign', campaign),
  country: (country) => known('geo.country', country),
  device: (device) => known('device.kind', device === 'phone' ? 'mobile' : device),
  // Rules ask what time it is, not at what time somebody tends to come.
  weekday: () => null,
  hour: () => null,
  satisfaction: () => null,
  stated(value) {
    const [kind = '', ...answer] = value.split(': ')
    const parts = [
      { prop: 'kind', op: 'equals', value: kind },
      { prop: 'answer', op: 'equals', value: answer.join(': ') },
    ]
    return did('survey', { all: parts })
  },
}

function did(event: string, where?: Condition): Condition {
  return { event, ...(where && { where }), op: 'at_least', value: 1 }
}

function viewed(prop: string, value: string): Condition {
  return did('view_item', { prop, op: 'includes', value })
}

function known(trait: string, value: string): Condition {
  return { trait, op: 'equals', value }
}
