import { type Place, parsePlace } from './places.ts'

/**
 * Moves between the views of the trail finder without loading a page, and gives the function that ends that.
 *
 * Only plain clicks on links whose address names a view are taken over; everything else is the browser's.
 */
export function startRouter(show: (place: Place) => void): () => void {
  const onClick = (event: MouseEvent) => {
    const href = toPlainLink(event)?.pathname ?? ''
    const place = parsePlace(href)
    if (!place) return
    event.preventDefault()
    if (href !== location.pathname) history.pushState(null, '', href)
    show(place)
  }
  const onPop = () => {
    const place = parsePlace(location.pathname)
    if (place) show(place)
  }
  document.addEventListener('click', onClick)
  window.addEventListener('popstate', onPop)
  return () => {
    document.removeEventListener('click', onClick)
    window.removeEventListener('popstate', onPop)
  }
}

function toPlainLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || modified) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link && link.origin === location.origin && !link.hash ? link : undefined
}
