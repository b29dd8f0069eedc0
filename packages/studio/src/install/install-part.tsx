import { TagCard } from '../config/tag-card.tsx'
import { FirstViewCard } from './first-view-card.tsx'
import { PlatformSteps } from './platform-steps.tsx'

/** How the first events come: the tag to paste, where it goes, and what arrives of it. */
export function InstallPart(props: { readonly zone: string; readonly onShow: () => void }) {
  return (
    <div class="columns">
      <TagCard />
      <div class="stack">
        <FirstViewCard {...props} />
        <PlatformSteps />
      </div>
    </div>
  )
}
