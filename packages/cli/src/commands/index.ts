import { createCheck } from './check.ts'
import type { CreateCommand } from './command.ts'
import { createExport } from './export.ts'
import { createPublish } from './publish.ts'
import { createRollback } from './rollback.ts'
import { createSample } from './sample.ts'

/** Every command, in the order in which the help lists them. A new one needs its file, this line and its README heading. */
export const COMMANDS: readonly CreateCommand[] = [
  createCheck,
  createPublish,
  createRollback,
  createExport,
  createSample,
]
