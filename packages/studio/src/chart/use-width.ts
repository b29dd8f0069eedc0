import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The width of a box in whole pixels, kept up to date: drawings are made for it, so that their letters keep their size. */
export function useWidth(): {
  readonly box: RefObject<HTMLDivElement | null>
  readonly width: number
} {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_PX)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => setWidth(Math.round(element.getBoundingClientRect().width) || FIRST_PX)
    const observer = new ResizeObserver(read)
    read()
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}

/** Until the box was measured. */
const FIRST_PX = 640
