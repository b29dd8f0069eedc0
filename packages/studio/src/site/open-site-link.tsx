import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'
import { useSite } from '../studio.ts'

/** Opens the site in a new tab; nothing when all of its origins leave the port open. */
export function OpenSiteLink() {
  const address = useSite().origins.find((origin) => !origin.endsWith(':*'))
  if (!address) return null
  return (
    <a class="button" href={address} target="_blank" rel="noreferrer">
      <Icon name="open" />
      {en.site.open}
    </a>
  )
}
