import type { ComponentChildren } from 'preact'
import { useWidth } from './use-width.ts'

/** One drawing, as wide as there is room. Its title is what a screen reader says of it; a table has its numbers. */
export function Drawing(props: {
  readonly title: string
  /** Pixels, of a width in pixels. */
  readonly toHeight: (width: number) => number
  readonly draw: (width: number) => ComponentChildren
}) {
  const { title, toHeight, draw } = props
  const { box, width } = useWidth()
  const height = toHeight(width)
  return (
    <div class="drawing" ref={box}>
      <svg
        class="drawing-svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={title}
      >
        {draw(width)}
      </svg>
    </div>
  )
}
