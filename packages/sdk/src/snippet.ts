import { isRecord } from '@segue/protocol'
import { type Site, startSegue } from './start.ts'

/**
 * The entry of the script tag. The page's stub is `window.segue = window.segue || []`, the collector's script sets
 * its `site`. Takes the stub's place by the API; a second script on the same page changes nothing.
 */
function takeOver(): void {
  const page = window as { segue?: unknown }
  const stub = page.segue as { site?: unknown; track?: unknown } | undefined
  if (!isRecord(stub?.site) || stub.track !== undefined) return
  const site = stub.site as unknown as Site
  // Through the prototype: an image named `currentScript` hides the document's own property.
  const script = Reflect.get(Document.prototype, 'currentScript', document)
  const tag = script instanceof HTMLScriptElement ? script : document.createElement('script')
  const { consent, endpoint = site.endpoint } = tag.dataset
  const start = () => {
    page.segue = startSegue({
      ...site,
      endpoint: endpoint ?? new URL('/v1/events', tag.src || location.href).href,
      ...(consent !== undefined && { consent: consent === 'granted' ? consent : 'required' }),
      calls: Array.isArray(stub) ? stub : [],
    })
  }
  // A page that is rendered ahead may never be seen: nothing is stored or sent until it is.
  if ((document as { prerendering?: boolean }).prerendering !== true) start()
  else document.addEventListener('prerenderingchange', start, { once: true })
}

try {
  takeOver()
} catch {
  // Whatever is so broken that nothing can start must not break the page on top.
}
