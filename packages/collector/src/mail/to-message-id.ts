/** A mail's own name, at the host of an origin. */
export function toMessageId(id: string, origin: string): string {
  return `<${id}@${new URL(origin).hostname.replaceAll(/[[\]]/g, '')}>`
}
