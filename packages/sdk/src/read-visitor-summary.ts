import { readSignedSummary, type VisitorSummary } from '@segue/protocol/tokens'
import { parseForgotten } from './packs/visitor-cookie/forgotten.ts'

export type { VisitorSummary } from '@segue/protocol/tokens'

/**
 * What the browser of a request told the collector about its visitor, from the `Cookie` header: segments, stage and arms.
 * Undefined where nothing is known, or the visitor denied or was forgotten, or the cookie is not signed by the secret.
 * While a secret is rotated give both, as a list. It serves content; it lets nobody in.
 */
export async function readVisitorSummary(
  secret: string | readonly string[],
  site: string,
  cookies: string | null | undefined,
): Promise<VisitorSummary | undefined> {
  const found = new Map((cookies ?? '').split(/; */).map(toPair))
  const read = (suffix: string) => found.get(`segue_${site}_${suffix}`) ?? ''
  // An answer to a page that was left can bring the summary back; what the visitor said since is in these.
  if (read('denied') !== '') return undefined
  const wipe = parseForgotten(read('forgotten'))?.stamp
  const secrets = typeof secret === 'string' ? [secret] : secret
  return readSignedSummary(secrets, read('server'), { now: Date.now(), wipe })
}

function toPair(text: string): [string, string] {
  const end = text.indexOf('=')
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)]
}
