import { isRecord } from '@segue/protocol'
import type { Language } from '@segue/rules'
import { type Site, startSegue } from './start.ts'

/**
 * What the script of a tag does. The page's stub is `window.segue = window.segue || []`, the collector's script sets
 * its `site`. Takes the stub's place by the API; a second script on the same page changes nothing. Never throws.
 */
export function takeOver(language: Language): void {
  // Through the prototype: an image named `currentScript` hides the document's own property.
  const script = Reflect.get(Document.prototype, 'currentScript', document)
  const tag = script instanceof HTMLScriptElement ? script : document.createElement('script')
  const start = () => {
    try {
      startFrom(tag, language)
    } catch {
      // Whatever is so broken that nothing can start must not break the page on top.
    }
  }
  // A page that is rendered ahead may never be seen: nothing is stored or sent until it is.
  if ((document as { prerendering?: boolean }).prerendering !== true) start()
  else document.addEventListener('prerenderingchange', start, { once: true })
}

function startFrom({ src, dataset }: HTMLScriptElement, language: Language): void {
  const page = window as { segue?: unknown }
  const stub = page.segue as { site?: unknown; track?: unknown } | undefined
  if (!isRecord(stub?.site) || stub.track !== undefined) return
  const site = stub.site as unknown as Site
  const { consent, endpoint = site.endpoint } = dataset
  page.segue = startSegue({
    ...site,
    language,
    endpoint: endpoint ?? new URL('/v1/events', src || location.href).href,
    ...(consent !== undefined && { consent: consent === 'granted' ? consent : 'required' }),
    calls: Array.isArray(stub) ? stub : [],
  })
}
