import type { Change } from '@segue/protocol'
import { CORE_KINDS, type Kinds } from './changes/index.ts'
import type { Stop } from './edit.ts'
import { CONTENT_KINDS } from './packs/content.ts'
import { LAYOUT_KINDS } from './packs/layout.ts'
import { createScriptKinds } from './packs/scripts.ts'
import { type ChangeOptions, startChanges } from './start-changes.ts'

/** Every kind of change: the core ones and those of the packs. `script` knows no function: see {@link createScriptKinds}. */
export const CHANGE_KINDS: Kinds = {
  ...CORE_KINDS,
  ...CONTENT_KINDS,
  ...LAYOUT_KINDS,
  ...createScriptKinds(() => undefined),
}

/** Like {@link startChanges}, with every kind of change there is. */
export function startAllKinds(changes: readonly Change[], options: ChangeOptions): Stop {
  return startChanges(changes, { ...options, kinds: { ...CHANGE_KINDS, ...options.kinds } })
}
