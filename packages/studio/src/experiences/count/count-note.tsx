import type { Target } from '@segue/protocol'
import { includesRole } from '@segue/protocol/api'
import { useContext, useEffect, useState } from 'preact/hooks'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { PAGE_POLL_MS } from '../../limits.ts'
import { targetCount as texts } from '../../messages/en/target-count.ts'
import { useSite } from '../../studio.ts'
import { askPage, type TargetCount } from './ask-page.ts'
import { toCountText } from './to-count-text.ts'
import { CountedPageContext, type Standing } from './use-counted-page.ts'

/** How many elements a target is on the opened page now, or the way to open it. */
export function CountNote({ target }: { target: Target }) {
  const page = useContext(CountedPageContext)
  const { role } = useSite()
  const [count, setCount] = useState<TargetCount>()
  const standing: Standing = page?.standing ?? { kind: 'idle' }
  const asked = JSON.stringify(target)
  useEffect(() => {
    setCount(undefined)
    if (standing.kind !== 'open') return undefined
    return watchCount(() => askPage(standing.tab, standing.origin, target), setCount)
  }, [standing, asked])
  if (!page || !includesRole(role, 'editor')) return null
  const { kind } = standing
  return (
    <div class="target-count">
      <p class="small" role="status">
        {kind === 'open'
          ? count
            ? toCountText(count)
            : texts.opening
          : kind !== 'idle' && texts[kind]}
      </p>
      {page.problem && <ProblemNote problem={page.problem} />}
      {kind !== 'open' && kind !== 'opening' && (
        <button class="button button-quiet" type="button" onClick={page.open}>
          {kind === 'idle' || kind === 'blocked' ? texts.open : texts.again}
        </button>
      )}
    </div>
  )
}

/** Asks again and again, for pages change; the newest answer counts, and silence leaves the one before. */
function watchCount(
  ask: () => Promise<TargetCount | undefined>,
  report: (count: TargetCount) => void,
): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  async function turn() {
    const count = await ask()
    if (isOver) return
    if (count) report(count)
    timer = setTimeout(turn, PAGE_POLL_MS)
  }
  turn()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
