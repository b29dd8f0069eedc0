/** What a change came to on the page. A later state replaces an earlier one: `missing` can become `applied`. */
export type ChangeState =
  /** On the page. */
  | 'applied'
  /** The page is parsed and holds no such target; it may still come. */
  | 'missing'
  /** The host, or an earlier change, keeps the place; what the host wants is shown. */
  | 'contested'
  /** Refused or failed; the original is shown. */
  | 'error'

/** Ends what was started and takes back all of it. */
export type Stop = () => void

/** A change at work on one element, once it was kept for the first time. */
export interface Edit {
  /** Makes the edit where it is not, and remembers what the host wanted there. True when there was something to do. */
  readonly keep: () => boolean
  /** Restores, also after half a `keep`, what the host last wanted; whatever the host changed since is left alone. */
  readonly undo: Stop
}
