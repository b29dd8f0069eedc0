import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'
import { useSite } from '../studio.ts'
import { findAddress } from './find-address.ts'

/** Opens the site in a new tab; nothing when all of its origins leave the port open. */
export function OpenSiteLink() {
  const address = findAddress(useSite().origins)
  if (!address) return null
  return (
    <a class="button" href={address} target="_blank" rel="noreferrer">
      <Icon name="open" />
      {en.site.open}
    </a>
  )
}
