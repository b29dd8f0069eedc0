import type { ComponentChildren } from 'preact'

/** One thing that was decided: its name and the answer, and why, to be opened. */
export function ReceiptRow(props: {
  readonly name: string
  readonly answer: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <li class="receipt-row">
      <details>
        <summary class="receipt-head">
          <span class="receipt-name">{props.name}</span>
          {props.answer}
        </summary>
        <div class="receipt-why">{props.children}</div>
      </details>
    </li>
  )
}
