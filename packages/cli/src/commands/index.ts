import { createAudit } from './audit.ts'
import { createBackup } from './backup.ts'
import { createCheck } from './check.ts'
import type { CreateCommand } from './command.ts'
import { createDigest } from './digest.ts'
import { createExplain } from './explain.ts'
import { createExport } from './export.ts'
import { createImport } from './import.ts'
import { createKeys } from './keys.ts'
import { createLink } from './link.ts'
import { createMembers } from './members.ts'
import { createPublish } from './publish.ts'
import { createRejected } from './rejected.ts'
import { createReplay } from './replay.ts'
import { createReport } from './report.ts'
import { createRestore } from './restore.ts'
import { createRollback } from './rollback.ts'
import { createSample } from './sample.ts'
import { createSavedReports } from './saved-reports.ts'
import { createSimulate } from './simulate.ts'
import { createSwitch } from './switch.ts'
import { createTag } from './tag.ts'
import { createTest } from './test.ts'
import { createTokens } from './tokens.ts'
import { createTypes } from './types.ts'
import { createUsers } from './users.ts'
import { createVisitor } from './visitor.ts'
import { createWatch } from './watch.ts'
import { createWebhooks } from './webhooks.ts'

/** Every command, in the order in which the help lists them. A new one needs its file, this line and its README heading. */
export const COMMANDS: readonly CreateCommand[] = [
  createCheck,
  createTest,
  createExplain,
  createSimulate,
  createReplay,
  createTypes,
  createPublish,
  createRollback,
  createSwitch,
  createExport,
  createImport,
  createRejected,
  createReport,
  createSavedReports,
  createDigest,
  createTag,
  createLink,
  createVisitor,
  createWatch,
  createMembers,
  createWebhooks,
  createBackup,
  createRestore,
  createSample,
  createKeys,
  createUsers,
  createTokens,
  createAudit,
]
