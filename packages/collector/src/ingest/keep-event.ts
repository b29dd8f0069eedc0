import type { SegueEvent } from '@segue/protocol'
import type { Delivery, SoundEvent } from './delivery.ts'
import { refuseEvent } from './refuse.ts'

/**
 * Keeps a sound event, unless the site's tracking plan refuses it. One that the plan only flags is kept with what it
 * says, from the event on: `props.value`.
 */
export function keepEvent(
  delivery: Delivery,
  input: unknown,
  { event, path, told }: Checked,
): void {
  const { plan } = delivery
  const issue = plan?.findIssue(event, path)
  if (issue !== undefined && plan?.isStrict) {
    refuseEvent(delivery, input, issue)
    return
  }
  const sound = { event, clockShiftMs: 0 }
  // Almost all have nothing more to tell, and to spread nothing takes time, too.
  if (issue === undefined && told === undefined) delivery.events.push(sound)
  else {
    const flag = issue && { code: issue.code, path: issue.path.slice(path.length + 1) }
    delivery.events.push({ ...sound, ...(flag && { plan: flag }), ...(told && { told }) })
  }
}

interface Checked extends Pick<SoundEvent, 'told'> {
  readonly event: SegueEvent
  /** Where it stands in its batch. */
  readonly path: string
}
