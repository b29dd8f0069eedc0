import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { en } from '../messages/en.ts'

/**
 * The head of a screen: its title, a line about what is shown, and actions. It names the document, and takes the focus
 * when one came here from another screen, so that a screen reader tells where it is.
 */
export function PageHead(props: {
  readonly title: string
  readonly about?: ComponentChildren
  readonly children?: ComponentChildren
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = en.shell.documentTitle(props.title)
    if (document.activeElement?.closest('.nav')) heading.current?.focus()
  }, [props.title])

  return (
    <header class="page-head">
      <div>
        <h1 ref={heading} class="page-title" tabIndex={-1}>
          {props.title}
        </h1>
        {props.about && <p class="page-about">{props.about}</p>}
      </div>
      {props.children && <div class="page-actions">{props.children}</div>}
    </header>
  )
}
