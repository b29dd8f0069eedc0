import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ShownOnce } from '../elements/shown-once.tsx'
import { settings } from '../messages/en/settings.ts'

/** A text that was just made and is not shown again, and what it is. */
export interface Made {
  readonly title: string
  readonly text: string
}

/** Shows what was just made until it is closed. Whatever is made, what stands below is loaded again. */
export function useMade(reload: () => void): {
  readonly shown: ComponentChildren
  readonly onMade: (made: Made) => void
} {
  const [made, setMade] = useState<Made | null>(null)
  return {
    shown: made && (
      <ShownOnce {...made} about={[settings.keys.once]} onClose={() => setMade(null)} />
    ),
    onMade(made) {
      setMade(made)
      reload()
    },
  }
}
