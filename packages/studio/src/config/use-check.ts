import { useEffect, useState } from 'preact/hooks'
import { CHECK_DELAY_MS } from '../limits.ts'
import { useStudio } from '../studio.ts'
import { type Check, checkText } from './check-text.ts'

/** The newest check of the text, and whether it speaks of the text as it is now. */
export interface Checked {
  readonly check: Check
  readonly current: boolean
}

/** Checks the text once typing pauses. A text that was not changed needs no check. */
export function useCheck(site: string, text: string, changed: boolean): Checked {
  const { api } = useStudio()
  const [done, setDone] = useState<{ text: string; check: Check } | null>(null)
  useEffect(() => {
    if (!changed) return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const check = await checkText(text, (config) =>
        api.checkConfig(site, config, controller.signal),
      )
      if (!controller.signal.aborted) setDone({ text, check })
    }, CHECK_DELAY_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [api, site, text, changed])
  if (!changed) return { check: NOTHING_WRONG, current: true }
  return { check: done?.check ?? NOTHING_WRONG, current: done?.text === text }
}

const NOTHING_WRONG: Check = { ok: true, issues: [] }
