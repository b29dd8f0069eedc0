import type { DraftComment } from '@segue/protocol/api'

/**
 * Ids of the comments that concern somebody and that others wrote since they last looked: answers to a comment that they wrote
 * or answered before, and texts that have their address in them.
 */
export function findNews(
  comments: readonly DraftComment[],
  { email, seenAt }: { readonly email: string; readonly seenAt: number },
): readonly string[] {
  const joined = new Set<string>()
  const news: string[] = []
  for (const { id, by, at, text, answers = id } of comments) {
    const concerns = joined.has(answers) || names(text, email)
    if (by === email) joined.add(answers)
    else if (concerns && at > seenAt) news.push(id)
  }
  return news
}

/** Whether an address stands in a text by itself: `@ana@shop.example, look`. */
function names(text: string, email: string): boolean {
  const words = text.toLowerCase().split(/[\s,;:()<>"']+/)
  return words.some((word) => word.replace(/^@|[.!?]+$/g, '') === email.toLowerCase())
}
