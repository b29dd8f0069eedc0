import type { ConsentKeeper } from './consent.ts'
import type { Queue } from './delivery/queue.ts'
import type { Memory } from './memory.ts'
import type { onStop } from './platform.ts'
import type { Segue } from './segue.ts'
import type { StartOptions } from './start.ts'
import type { View } from './view.ts'

/** What is loaded only when somebody asks for it: the module of one call of the API, or of what a pack needs late. */
export interface Part {
  /** Does what the call is for. `args` are the call's own. */
  readonly start: (live: Live, ...args: never[]) => unknown
}

/** Imports a part by its name. */
export type ImportPart = (name: string) => Promise<Part>

/** Loads a part. Rejects with `PART_NOT_LOADED <name>`, the browser's own reason as its `cause`. */
export type LoadPart = (name: string) => Promise<Part>

/**
 * The run at hand, as a part gets it. A part is a module of its own: what it imported from the core would be a copy
 * that knows nothing of this run.
 */
export interface Live {
  readonly options: StartOptions
  readonly view: View
  readonly consent: ConsentKeeper
  readonly memory: Memory
  readonly queue: Queue
  readonly segue: Segue
  readonly onStop: typeof onStop
  readonly loadPart: LoadPart
}
