import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { Skeleton } from '../elements/skeleton.tsx'
import { problems } from '../messages/en/problems.ts'

/**
 * A screen, or a part of one, whose script is loaded when it is first opened, so that the first screen need not wait for it.
 * `lines` are those of its skeleton.
 */
export function toLazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  lines = 9,
): ComponentType<Props> {
  let screen: ComponentType<Props> | undefined
  return function LazyScreen(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(screen ? 'ready' : 'loading')
    useEffect(() => {
      if (state !== 'loading') return
      load().then(
        (loaded) => {
          screen = loaded
          setState('ready')
        },
        () => setState('failed'),
      )
    }, [state])
    if (state === 'failed') {
      return <ProblemNote problem={SCREEN_NOT_LOADED} onRetry={() => setState('loading')} />
    }
    const Screen = screen
    return Screen ? <Screen {...props} /> : <Skeleton lines={lines} />
  }
}

const SCREEN_NOT_LOADED = { code: 'SCREEN_NOT_LOADED', ...problems.SCREEN_NOT_LOADED, status: 0 }
