/** A published site config, as far as the world changes it. */
export interface WorldConfig {
  readonly settings: object
  readonly [part: string]: unknown
}

/**
 * The shop's site config with the world's own rules: where visitors live, where they came from and what they bought tells
 * segments, a filled cart moves them on, and on the home page half of them see a bold title.
 */
export function toWorldConfig(published: WorldConfig): WorldConfig {
  return {
    ...published,
    timeZone: 'UTC',
    settings: { ...published.settings, holdout: HOLDOUT },
    scores: [],
    segments: [
      toSegment('nordic', { trait: 'geo.timeZone', op: 'equals', value: ZONES.nordic }),
      toSegment('alpine', { trait: 'geo.timeZone', op: 'equals', value: ZONES.alpine }),
      toSegment('buyer', {
        ...{ event: 'purchase', within: { days: 365 } },
        ...{ op: 'at_least', value: 1 },
      }),
    ],
    journey: {
      stages: [
        { id: 'awareness', name: 'Awareness' },
        {
          ...{ id: 'decision', name: 'Decision' },
          enter: { event: 'add_to_cart', within: { days: 365 }, op: 'at_least', value: 1 },
        },
      ],
    },
    experiences: [
      {
        ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'experiment', pages: ['/'] },
        ...{ control: 0.5, goal: 'order' },
        variants: [{ id: 'bold', name: 'Bold', changes: [BOLD] }],
      },
    ],
  }
}

/** Where visitors of a kind live. */
export const ZONES = { nordic: 'Europe/Oslo', alpine: 'Europe/Zurich' } as const
/** The share of visitors for whom nothing changes. */
export const HOLDOUT = 0.1

function toSegment(id: string, when: object): object {
  return { id, name: id, when }
}

const BOLD = { kind: 'text', target: { selector: '#hero-title' }, text: 'Bold' }
