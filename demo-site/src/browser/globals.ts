import type { DataLayerEvent } from '../events/ga4.ts'

/** A call to Segue: the method's name and its arguments. Queued until Segue has loaded, then made at once. */
export type SegueCall =
  | ['consent', { personalization: boolean; measurement: boolean }]
  | ['identify', userId: string, traits: Readonly<Record<string, string>>]

declare global {
  interface Window {
    segue: { push(call: SegueCall): unknown }
    dataLayer: { push(event: DataLayerEvent): unknown }
  }
}

/** Tells Segue something; without Segue it goes into an array that nobody reads. */
export function tellSegue(...call: SegueCall): void {
  window.segue.push(call)
}

/** Reports an event in GA4's words. */
export function pushEvent(event: DataLayerEvent): void {
  window.dataLayer.push(event)
}
