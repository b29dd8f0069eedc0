/** One way to show a visitor the variant and to record what they do, installed as its makers advise. */
export interface Contender {
  readonly name: string
  /** What stands in the page's head; `{collector}` is the address of the second origin. */
  readonly head: string
  /** What the page's own origin, and the second one, answer by path; all other requests get a small JSON. */
  readonly files: { readonly [path: string]: File }
  /** The server has put the variant into the HTML already. */
  readonly isServed?: true
  /** Clicks and scrolling are measured. */
  readonly tracks?: true
}

/** A script, or an answer of an interface. */
export interface File {
  readonly text: string
  /** Whether a second view asks for it again (304 when it is the same) or finds it in the cache. */
  readonly caching: 'asked again' | 'kept'
}

/** The contender that everything is compared with, and the one that has no script at all. */
export const HAND_WRITTEN = 'hand-written inline'
export const SERVED = 'variant in the HTML'
