import type { SaidOfDraft } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { useSite, useStudio } from '../studio.ts'

/**
 * The ids of what is new for this person, as long as the comments stay open. What is shown is seen: the collector is told, and
 * `onSeen` is called.
 */
export function useNews({ comments, news }: SaidOfDraft, onSeen: () => void): ReadonlySet<string> {
  const { api } = useStudio()
  const site = useSite().id
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (news.length === 0) return
    setShown((before) => new Set([...before, ...news]))
    const until = Math.max(...comments.map(({ at }) => at))
    // Where it fails it stays new, which the button goes on to tell.
    api.ask('POST /api/sites/:site/comments/seen', { site, body: { until } }).then(onSeen)
  }, [news.join()])
  return shown
}
