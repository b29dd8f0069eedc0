/** An EventSource in the hands of a test: it never touches the network. */
export class HandEventSource extends EventTarget {
  readyState = 0

  constructor(readonly url: string) {
    super()
  }

  open(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  send(data: unknown): void {
    this.dispatchEvent(new MessageEvent('event', { data: JSON.stringify(data) }))
  }

  /** The connection broke; the browser tries again, or gave up as it does after an error status. */
  fail(gaveUp: boolean): void {
    this.readyState = gaveUp ? 2 : 0
    this.dispatchEvent(new Event('error'))
  }

  close(): void {
    this.readyState = 2
  }
}
