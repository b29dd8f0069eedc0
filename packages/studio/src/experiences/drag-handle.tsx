import { useRef } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'

/**
 * Moves the item of a list that it stands in: by arrow keys one place at a time, or dragged, to where it is let go. The
 * items are the children of the nearest list.
 */
export function DragHandle(props: {
  readonly label: string
  readonly index: number
  readonly onMove: (to: number) => void
}) {
  const { label, index, onMove } = props
  const handle = useRef<HTMLButtonElement>(null)

  function press(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    onMove(index + by)
    // The item is moved in the page; where that takes the focus away, it comes back.
    requestAnimationFrame(() => handle.current?.focus())
  }
  function drop(event: PointerEvent) {
    if (!handle.current?.hasPointerCapture(event.pointerId)) return
    const items = [...(handle.current.closest('ol')?.children ?? [])]
    const middles = items.map((item) => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2
    })
    const above = middles.filter((middle, at) => at !== index && middle < event.clientY).length
    if (above !== index) onMove(above)
  }

  return (
    <button
      ref={handle}
      class="button button-quiet drag-handle"
      type="button"
      aria-label={label}
      title={label}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerUp={drop}
    >
      <Icon name="drag" />
    </button>
  )
}
