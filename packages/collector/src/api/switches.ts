import type { NewVersion } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { refreshScripts } from '../serve/put-version.ts'
import { newVersion } from './version-fields.ts'
import { publishNow, versionsOf } from './versions.ts'

const wanted = v.object({ off: v.boolean('true or false') })

/** Kill switches: what they turn off is gone with a page's next load. */
export const switchRoutes: readonly Route[] = [
  defineRoute('POST /api/sites/:site/switch', {
    access: 'publisher',
    summary: 'Turns the whole site off, or on again: pages get a script that does nothing.',
    action: 'site.switch',
    body: wanted,
    answer: v.strictObject({ off: v.boolean() }),
    handle: switchSite,
  }),
  defineRoute('POST /api/sites/:site/experiences/:experience/switch', {
    access: 'publisher',
    summary: 'Turns a running experience off, or on again, by publishing it paused or running.',
    action: 'experience.switch',
    status: 201,
    body: wanted,
    answer: newVersion,
    handle: switchExperience,
  }),
]

type Switching = SiteCall & { readonly body: { readonly off: boolean } }

async function switchSite(
  { site, body, note }: Switching,
  parts: Parts,
): Promise<{ off: boolean }> {
  const { off } = await parts.sites.change(site.id, { off: body.off })
  await refreshScripts(site.id, parts)
  note({ target: off ? 'off' : 'on' })
  return { off }
}

/** A version like any other, so that history, roll-back and whoever reads the config see what is off. */
async function switchExperience(call: Switching, parts: Parts): Promise<NewVersion> {
  const id = readPath(call.request, 'experience')
  const { config, version } = versionsOf(call, parts).current()
  const found = config.experiences.find((one) => one.id === id)
  if (found === undefined) throw new CollectorError('EXPERIENCE_UNKNOWN')
  const [from, to] = call.body.off ? SWITCH_OFF : SWITCH_ON
  if (found.state !== from && found.state !== to) throw new CollectorError('EXPERIENCE_NOT_RUNNING')
  const experiences = config.experiences.map((one) => (one.id === id ? { ...one, state: to } : one))
  const note = `${found.name} switched ${call.body.off ? 'off' : 'on'}`
  const publication = { config: { ...config, experiences }, note, by: call.user.email }
  const published = await publishNow(call, parts, { ...publication, base: version })
  call.note({ target: `${id} ${call.body.off ? 'off' : 'on'}` })
  return published
}

const SWITCH_OFF = ['running', 'paused'] as const
const SWITCH_ON = ['paused', 'running'] as const
