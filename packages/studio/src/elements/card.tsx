import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A titled part of a screen. The title states the finding; `label` above it names the subject. */
export function Card(props: {
  readonly title: ComponentChildren
  readonly label?: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}) {
  const id = useId()
  return (
    <section class="card" aria-labelledby={id}>
      <header class="card-head">
        <div class="card-titles">
          {props.label && <p class="overline">{props.label}</p>}
          <h2 id={id} class="card-title">
            {props.title}
          </h2>
        </div>
        {props.actions && <div class="card-actions">{props.actions}</div>}
      </header>
      {props.children}
    </section>
  )
}
