import { startOnceSeen } from './once-seen.ts'
import type { Part } from './part.ts'
import type { Segue } from './segue.ts'
import { type StartOptions, startSegue } from './start.ts'

/** What an application that bundles starts Segue with. */
export interface CreateOptions extends Omit<StartOptions, 'importPart' | 'preview' | 'keeper'> {
  /** How the calls that need more code get it: `{ explain: () => import('@segue/sdk/explain') }`. */
  readonly parts?: { readonly [call: string]: () => Promise<Part> }
}

/**
 * Starts Segue on the page at hand, in place of one started before. In the browser only. On a page that the browser
 * renders ahead it starts, and makes the calls it was given, once the visitor comes to it. Throws as `startSegue` does:
 * `PACK_MISSING` where a setting of privacy has no pack, `SETTING_INVALID` where a mode of identity is none.
 */
export function createSegue({ parts = {}, ...options }: CreateOptions): Segue {
  const importPart = async (name: string): Promise<Part> => {
    const load = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!load) throw new Error(`createSegue was given no part "${name}"`)
    return load()
  }
  return startOnceSeen((waited) =>
    startSegue({ ...options, calls: [...(options.calls ?? []), ...waited], importPart }),
  )
}
