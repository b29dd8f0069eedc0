import type { SharedName } from '@segue/protocol/api'
import { reports } from '../messages/en/reports.ts'
import { en } from '../messages/en.ts'
import { isDrawn } from '../reports/views.ts'

/** What people call something that is shared: the name of a screen, or of a report. */
export function toSharedName(name: SharedName): string {
  if (name === 'overview' || name === 'results') return en[name].title
  if (name === 'journey') return en.shell.journey
  return isDrawn(name) ? reports.names[name] : name
}
