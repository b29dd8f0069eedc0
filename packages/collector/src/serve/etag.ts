/** Whether the client's copy, as `If-None-Match` names it, is the content with this tag. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const tags = ifNoneMatch.split(',').map((tag) => toStrong(tag.trim()))
  return tags.includes('*') || tags.includes(toStrong(etag))
}

function toStrong(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag
}
