/** A shop that a library renders into an element. */
export interface RunningShop {
  /** Resolves when the turn is on the page. */
  readonly render: (turn: number) => Promise<unknown>
  readonly unmount: () => void
}

/** Lets a library take over the element's HTML, or fill it; `onReady` is called when it has. */
export type StartShop = (
  app: Element,
  how: 'hydrate' | 'create',
  onReady: () => void,
) => RunningShop
