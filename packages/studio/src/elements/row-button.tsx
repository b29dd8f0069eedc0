/** A button that every row of a list has. Of which row it is, is said to those who do not see it. */
export function RowButton(props: {
  readonly text: string
  /** What the row is about. */
  readonly of: string
  readonly disabled?: boolean
  readonly onClick: () => unknown
}) {
  const { text, of, disabled = false, onClick } = props
  return (
    <button class="button" type="button" disabled={disabled} onClick={() => void onClick()}>
      {text}
      <span class="hidden-text"> {of}</span>
    </button>
  )
}
