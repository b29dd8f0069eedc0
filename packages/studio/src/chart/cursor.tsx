/** A slider under a drawing that says, by keyboard too, what the drawing has at one place. */
export function Cursor(props: {
  readonly label: string
  readonly count: number
  readonly index: number
  /** What is there, for a screen reader. */
  readonly text: string
  readonly onMove: (index: number) => void
  /** Does what can be done with the place. */
  readonly onEnter?: () => void
}) {
  const { label, count, index, text, onMove, onEnter } = props
  return (
    <input
      class="cursor"
      type="range"
      min={0}
      max={Math.max(0, count - 1)}
      value={index}
      disabled={count < 2 && !onEnter}
      aria-label={label}
      aria-valuetext={text}
      onInput={(event) => onMove(Number(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.()
      }}
    />
  )
}
