/**
 * The collector as a program: settings from the environment and a file, one JSON line on standard output when it is ready, the
 * log on standard error. SIGTERM and SIGINT stop it; everything acknowledged is stored before it ends. With the words
 * `reset-link ADDRESS` it prints a link to a new password instead, also beside a collector that runs.
 */
import { pino } from 'pino'
import { startCollector } from './collector.ts'
import { STOP_MS_MAX } from './limits.ts'
import { createLogger } from './operations/create-logger.ts'
import { toResetLink } from './reset-link.ts'
import { parseSettings, toSettingsText } from './settings.ts'

const settings = parseSettings(process.env)
if (!settings.ok) {
  console.error(`The settings are wrong:\n${toSettingsText(settings.issues)}`)
  process.exit(2)
}
const [, , word, address = ''] = process.argv
if (word === 'reset-link') {
  const link = await toResetLink(settings.value, address)
  if (link === undefined) console.error(`There is no user ${address}.`)
  else console.log(link)
  process.exit(link === undefined ? 1 : 0)
}
const logger = createLogger(settings.value.logLevel, pino.destination(2))

try {
  const { url, sites, stop } = await startCollector({ settings: settings.value, logger })
  const list = sites.map(({ id, key }) => ({ id, key }))
  console.log(JSON.stringify({ ready: true, url, studio: `${url}/studio/`, sites: list }))
  // A terminal's Ctrl-C reaches the whole process group, and whoever started us may send another signal after it.
  let isEnding = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!isEnding) end(stop)
      isEnding = true
    })
  }
} catch (error) {
  console.error(`The collector could not start. ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

async function end(stop: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS_MAX).unref()
  await stop()
  process.exit(0)
}
