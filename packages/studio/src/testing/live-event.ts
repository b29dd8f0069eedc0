import type { ReceivedEvent } from '@segue/protocol/api'

/** An event as the collector sends it, with what a test cares about. */
export function createLiveEvent(
  id: string,
  more: Partial<ReceivedEvent['event']> = {},
): ReceivedEvent {
  const page = { url: 'https://shop.example/', path: '/', title: 'Home', referrer: '' }
  return {
    visitor: 'visitor-1',
    receivedAt: 1_000_000 + Number(id),
    event: {
      id,
      at: 1_000_000,
      seq: 0,
      type: 'page_view',
      page,
      props: {},
      segments: [],
      stage: 'awareness',
      variants: {},
      ...more,
    },
  }
}
