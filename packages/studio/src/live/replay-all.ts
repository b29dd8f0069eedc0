import type { Replayed } from '@segue/protocol/api'
import type { Answer } from '../problem.ts'

/** What became of the refused events that were tried again so far. */
export type Replaying = Omit<Replayed, 'next'>

/** Asks for one part after the other until all with this reason were tried again. Ends at the first problem. */
export async function replayAll(
  ask: (body: { readonly code: string; readonly after?: string }) => Promise<Answer<Replayed>>,
  { code, onProgress }: { readonly code: string; readonly onProgress: (all: Replaying) => void },
): Promise<Answer<Replaying>> {
  let all: Replaying = { taken: 0, stillBad: 0, notWhole: 0 }
  let after: string | null = ''
  while (after !== null) {
    const answer: Answer<Replayed> = await ask(after === '' ? { code } : { code, after })
    if (!answer.ok) return answer
    const { taken, stillBad, notWhole, next } = answer.value
    all = {
      taken: all.taken + taken,
      stillBad: all.stillBad + stillBad,
      notWhole: all.notWhole + notWhole,
    }
    after = next
    onProgress(all)
  }
  return { ok: true, value: all }
}
