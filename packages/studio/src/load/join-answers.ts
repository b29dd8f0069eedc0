import type { Answer } from '../problem.ts'

/** Waits for several answers and gives them as one, or the first problem among them. */
export async function joinAnswers<Values extends object>(
  parts: {
    readonly [Key in keyof Values]: Promise<Answer<Values[Key]>>
  },
): Promise<Answer<Values>> {
  const values: Partial<Values> = {}
  for (const key of Object.keys(parts) as (keyof Values)[]) {
    const answer = await parts[key]
    if (!answer.ok) return answer
    values[key] = answer.value
  }
  return { ok: true, value: values as Values }
}
