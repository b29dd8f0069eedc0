import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'
import { useSite } from '../studio.ts'
import { findAddress } from './find-address.ts'

/** Opens the site in a new tab with the debug overlay, by way of the collector, which adds a token to the address. */
export function OpenOverlayLink() {
  const { id, origins } = useSite()
  const address = findAddress(origins)
  if (!address) return null
  const href = `/api/sites/${id}/debug?page=${encodeURIComponent(`${address}/`)}`
  return (
    <a class="button" href={href} target="_blank" rel="noreferrer">
      <Icon name="open" />
      {en.site.openOverlay}
    </a>
  )
}
