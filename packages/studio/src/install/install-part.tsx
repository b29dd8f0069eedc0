import { TagCard } from '../config/tag-card.tsx'
import { FirstViewCard } from './first-view-card.tsx'

/** How the first events come: the tag to paste, and what arrives of it. */
export function InstallPart(props: { readonly zone: string; readonly onShow: () => void }) {
  return (
    <div class="columns">
      <TagCard />
      <FirstViewCard {...props} />
    </div>
  )
}
