import type { ComponentChildren } from 'preact'

/** A table that scrolls sideways within itself on small screens, also by keyboard. */
export function TableFrame({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={label} tabIndex={0}>
      <table class="table">{children}</table>
    </section>
  )
}
