import type { ComponentChildren } from 'preact'

/** A part of a card under its own heading, with what can be done with it. */
export function CardPart(props: {
  readonly title: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <section class="card-section">
      <header class="card-head">
        <h3 class="card-part">{props.title}</h3>
        {props.actions && <div class="card-actions">{props.actions}</div>}
      </header>
      {props.children}
    </section>
  )
}
