/** A bar as long as its share (0 to 1) of the space it is given. Its number stands beside it as text. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg class="share-bar" width="100%" height="8" aria-hidden="true">
      <rect class="share-bar-ground" width="100%" height="8" rx="4" />
      <rect class="share-bar-fill" width={`${share * 100}%`} height="8" rx="4" />
    </svg>
  )
}
