import type { ComponentChildren } from 'preact'

/** Why there is nothing to see, and the one thing to do about it. */
export function EmptyState(props: {
  readonly title: string
  readonly why: string
  readonly children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <svg class="empty-art" viewBox="0 0 120 64" width="120" height="64" aria-hidden="true">
        <path class="empty-line" d="M4 58h112" />
        <path class="empty-flow" d="M18 44c26 0 20-28 42-28s18 20 42 20" />
        <circle class="empty-dot" cx="18" cy="44" r="6" />
        <circle class="empty-dot" cx="60" cy="16" r="6" />
        <circle class="empty-dot" cx="102" cy="36" r="6" />
      </svg>
      <h2 class="empty-title">{props.title}</h2>
      <p class="muted">{props.why}</p>
      {props.children && <div class="empty-action">{props.children}</div>}
    </div>
  )
}
