/** A link that an admin handed on: to join a site, or to a new password. */
export interface Link {
  readonly kind: 'invitation' | 'reset'
  readonly token: string
}

/** The link in the part of an address behind the `#`; null when it is none. */
export function readLink(hash: string): Link | null {
  const [, kind, token] = /^#(invitation|reset)=([\w.-]+)$/.exec(hash) ?? []
  return kind !== undefined && token !== undefined ? { kind: kind as Link['kind'], token } : null
}
