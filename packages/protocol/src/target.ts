/**
 * Where on the page a change lands: a CSS selector and, so that a wrong element is never touched, what the element
 * looked like when the change was made. A match that fails the fingerprint counts as missing.
 */
export interface Target extends Way {
  /**
   * Other ways to the same element, tried in this order. With them the target is one element, never several: a way
   * that finds more or none is passed over.
   */
  readonly or?: readonly Way[]
}

/** What finds an element: a CSS selector and a fingerprint. */
export interface Way {
  readonly selector: string
  readonly fingerprint?: Fingerprint
}

/** What must still be true of a target. Absent parts are not checked. */
export interface Fingerprint {
  /** Lower-case tag name. */
  readonly tag?: string
  readonly role?: string
  /** Text content with white space collapsed. */
  readonly text?: string
  readonly attributes?: { readonly [name: string]: string }
}
