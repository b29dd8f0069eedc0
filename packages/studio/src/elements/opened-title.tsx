import { useEffect, useRef } from 'preact/hooks'

/** The title of what was just opened. It takes the focus, so that keyboards and screen readers go on from there. */
export function OpenedTitle({ text }: { readonly text: string }) {
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <span ref={title} tabIndex={-1}>
      {text}
    </span>
  )
}
