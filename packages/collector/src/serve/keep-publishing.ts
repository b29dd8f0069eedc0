import { SCHEDULE_LOOK_MS } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { putVersion } from './put-version.ts'

/** Looks every `SCHEDULE_LOOK_MS` whether something scheduled is due, and publishes it. */
export function keepPublishing(
  parts: Parts,
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = looking.then(() => publishDue(parts)).catch(onError)
  }
  look()
  const timer = setInterval(look, SCHEDULE_LOOK_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** Publishes what is due now. Its author is told in the audit log as who published it. */
export async function publishDue(parts: Parts): Promise<void> {
  await parts.schedule.carryOut(async ({ site, config, note, by, base }) => {
    const { version } = await putVersion(site, { config, note, by, base }, parts)
    const entry = { at: parts.now(), by, site, target: String(version) }
    await parts.audit.append({ ...entry, action: 'version.publish' })
  })
}
