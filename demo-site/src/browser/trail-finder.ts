import { byId } from './dom.ts'
import { type Place, parsePlace, placeTitle } from './trails/places.ts'
import { startRouter } from './trails/router.ts'
import { buildView } from './trails/views.ts'

const root = byId('trail-finder')
const first = parsePlace(location.pathname)

if (root && first) {
  root.replaceChildren(buildView(first))
  startRouter((place) => move(root, place))
}

/** Shows another view the way a page load would: new title, from the top, focus on the heading. */
function move(into: HTMLElement, place: Place): void {
  into.replaceChildren(buildView(place))
  document.title = `${placeTitle(place)} · Fell & Fjord`
  window.scrollTo(0, 0)
  into.querySelector('h1')?.focus({ preventScroll: true })
}
