/** The mark, one stage flowing into the next, and the name. */
export function Logo() {
  return (
    <span class="logo">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect class="logo-ground" width="32" height="32" rx="8" />
        <path class="logo-flow" d="M9 22c7 0 7-12 14-12" />
        <circle class="logo-from" cx="9" cy="22" r="3.25" />
        <circle class="logo-to" cx="23" cy="10" r="4" />
      </svg>
      <span class="logo-name">Segue</span>
    </span>
  )
}
