/**
 * The id of a visitor, a session or a tab: `ID_CHARS` digits and letters up to `v`, 105 random bits. Written by hand, since a
 * list of more characters would weigh more than all else here.
 */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_CHARS))
  return [...bytes].map((byte) => (byte & 31).toString(32)).join('')
}

/** Characters of an id. */
export const ID_CHARS = 21
