import type { SavedReport } from '@segue/protocol/api'
import { CliError } from '../cli-error.ts'
import type { StudioApi } from '../studio-api.ts'

/** The saved report of a name. Throws `SAVED_REPORT_UNKNOWN` with the names that there are. */
export async function findSaved(
  name: string,
  { api, site }: { readonly api: StudioApi; readonly site: string },
): Promise<SavedReport> {
  const { saved } = await api.call('GET /api/sites/:site/saved-reports', { site })
  const found = saved.find((one) => one.name === name)
  if (found !== undefined) return found
  const known = saved.map((one) => one.name).join(', ')
  const remedy = known === '' ? 'Save one first.' : `Use one of: ${known}`
  throw new CliError('SAVED_REPORT_UNKNOWN', { where: site, received: name, remedy })
}
