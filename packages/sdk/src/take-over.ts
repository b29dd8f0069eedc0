import type { SiteSettings } from '@segue/protocol'
import type { ConsentKeeper } from './consent.ts'
import { emit } from './emitter.ts'
import { NOTHING } from './memory.ts'
import type { Pack } from './pack.ts'
import { parseJson } from './parse-json.ts'
import type { ImportPart } from './part.ts'
import { attempt } from './platform.ts'
import { type Site, type StartOptions, startSegue } from './start.ts'
import type { Cover } from './views.ts'

/**
 * What the script of a tag does. The page's stub is `window.segue = window.segue || []`, the collector's script sets
 * its `site` and the packs that announced themselves. Takes the stub's place by the API; a second script on the same page
 * changes nothing. Never throws. Where Segue cannot start as it shall, it starts on a site config that says nothing, as if
 * everything was denied: nothing is stored, sent or changed, calls are answered, and the console and listeners of `error`
 * that waited are told why.
 */
export function takeOver(): void {
  // Through the prototype: an image named `currentScript` hides the document's own property.
  const script = Reflect.get(Document.prototype, 'currentScript', document)
  const start = () => attempt(() => startFrom(Object(script)))
  // A page that is rendered ahead may never be seen: nothing is stored or sent until it is.
  if ((document as { prerendering?: boolean }).prerendering !== true) start()
  else document.addEventListener('prerenderingchange', start)
}

function startFrom({ src, dataset = {} }: Tag): void {
  const page = window as { segue?: unknown }
  const stub = page.segue as Stub | undefined
  if (!stub?.site || stub.track) return
  const { site, packs = [] } = stub
  const { parts = {} } = site
  const { endpoint = site.endpoint, ...attributes } = dataset
  const settings = { ...site.config.settings, ...toSettings(attributes) }
  const origin = src || endpoint || location.href
  const importPart: ImportPart = async (name) => import(new URL(parts[name] ?? '//', origin).href)
  const start = (given: StartOptions) => {
    try {
      page.segue = startSegue(given)
    } catch (error) {
      console.error(error)
      const config = { ...given.config, ...NOTHING }
      page.segue = startSegue({ ...given, config, packs: [], keeper: DENIED })
      emit('error', error)
    }
  }
  const options: StartOptions = {
    ...site,
    config: { ...site.config, settings },
    packs,
    importPart,
    cover: stub,
    endpoint: endpoint ?? new URL('/v1/events', origin).href,
    calls: Array.isArray(stub) ? stub : [],
  }
  // A link, or this tab since it was opened by one, asks for a preview or the overlay.
  if (WISH.test(`${location.search}&${attempt(() => sessionStorage.segue)}`))
    importPart('preview')
      .then((part) => (part as unknown as PreviewPart).begin(options))
      .then(start, () => start(options))
  else start(options)
}

/** Every setting of the site config as an attribute: `data-session-idle-minutes="20"`. Numbers and lists as in JSON. */
function toSettings(attributes: DOMStringMap): SiteSettings {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, text]) => [name, parseJson(text) ?? text]),
  )
}

const DENIED: ConsentKeeper = {
  state: () => ({ personalization: 'denied', measurement: 'denied' }),
  set() {},
  hear() {},
  clear() {},
}
/** The name of a parameter, of the address or kept for the tab. */
const WISH = /[?&]segue_(debug|preview)[=&]/

/** What the page made in our place, and what was told to it. */
interface Stub extends Cover {
  readonly site?: ServedSite
  readonly packs?: Pack[]
  readonly track?: unknown
}

/** A site as the collector serves it, with where its parts are on the script's own origin. */
type ServedSite = Site & { readonly parts?: { readonly [name: string]: string } }

/** What is read of the script's own element; a module or a bundle has none. */
type Tag = Partial<Pick<HTMLScriptElement, 'src' | 'dataset'>>

/** What the part `preview` has beside its call. */
interface PreviewPart {
  readonly begin: (options: StartOptions) => Promise<StartOptions>
}
