import type { SiteConfig } from '@segue/protocol'
import { useMemo, useState } from 'preact/hooks'
import { UnseenNote } from '../audiences/unseen-note.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { WorkProgress } from '../elements/work-progress.tsx'
import { toCount } from '../format/numbers.ts'
import { REPLAY_LINES_FIRST } from '../limits.ts'
import { audiences } from '../messages/en/audiences.ts'
import { publishing } from '../messages/en/publishing.ts'
import { toAddress } from '../shell/to-address.ts'
import { type ReplayLine, toReplayLines } from './replay-lines.ts'
import { unseenChanges } from './unseen-changes.ts'
import { useReplay } from './use-replay.ts'

const texts = publishing.replay

/** Whom publishing would move: replayed on stored visitors while the dialog is open. */
export function ReplayPart(props: { readonly published: SiteConfig; readonly config: SiteConfig }) {
  const { published, config } = props
  const replaying = useReplay(config)
  const { state, value: moves, part, problem, start } = replaying
  const unseen = useMemo(() => unseenChanges(published, config), [published, config])
  const lines = moves ? toReplayLines(moves, published, config) : []
  return (
    <section class="replay" aria-label={texts.title} aria-busy={state === 'running'}>
      <h3 class="replay-title">{texts.title}</h3>
      <WorkProgress label={texts.title} begins={texts.begins} work={replaying} />
      {state === 'failed' && problem && <ProblemNote problem={problem} onRetry={start} />}
      <div role="status">
        {state === 'done' && part && lines.length === 0 && (
          <p>{part.all === 0 ? texts.nobodyThere : texts.nobody(toCount(part.all))}</p>
        )}
        {state !== 'running' && <ReplayLines lines={lines} />}
      </div>
      {state === 'done' && part && (
        <p class="small muted">
          {texts.about(toCount(part.all), toCount(part.known))} {audiences.leftOut}
        </p>
      )}
      <UnseenNote facts={unseen} />
    </section>
  )
}

function ReplayLines({ lines }: { readonly lines: readonly ReplayLine[] }) {
  const [isWhole, setWhole] = useState(false)
  if (lines.length === 0) return null
  const shown = isWhole ? lines : lines.slice(0, REPLAY_LINES_FIRST)
  const more = lines.length - shown.length
  return (
    <>
      <ul class="replay-lines">
        {shown.map(({ text, example }) => (
          <li key={text}>
            {text}{' '}
            {example !== undefined && (
              <a
                class="small"
                href={toAddress('/studio/visitors', { visitor: example })}
                target="_blank"
                rel="noopener"
                aria-label={texts.exampleOf(text)}
              >
                {texts.example}
              </a>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button class="button" type="button" onClick={() => setWhole(true)}>
          {texts.more(more)}
        </button>
      )}
    </>
  )
}
