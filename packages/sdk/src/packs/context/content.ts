import type { ContentProps, JsonObject } from '@segue/protocol'
import { CONTENT_SCRIPT_CHARS_MAX, CONTENT_SCRIPTS_MAX, TITLE_SETTLE_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { parseJson } from '../../parse-json.ts'
import { toContent } from './to-content.ts'

/** What the view at hand is about, as far as its JSON-LD is there. */
export interface Content {
  readonly current: () => ContentProps | undefined
  /** A view begins: reads what is there. */
  readonly look: () => void
  /** The properties of the view's own event, which are completed as more is there, unless the event has left. */
  readonly follow: (props: JsonObject) => void
  /** Reads again when the document is whole, and after routes, whose content comes late. */
  readonly watch: (parts: WatchParts) => void
}

/** Creates the reader of a page's JSON-LD. */
export function createContent(): Content {
  let content: ContentProps | undefined
  let opened: { content?: unknown } = {}
  let texts = ''
  /** What stood there when the view before ended: an application that leaves it says nothing about the new view. */
  let stale = ''

  function read(): void {
    const found = readTexts()
    texts = found.join()
    content = texts === stale ? undefined : toContent(found.map(parseJson))
  }

  return {
    current: () => content,
    look() {
      stale = texts
      read()
    },
    follow(props) {
      opened = props
    },
    watch({ guard, listen, on }) {
      const complete = guard(() => {
        read()
        if (content && opened.content === undefined) opened.content = content
      })
      const wait = () => {
        for (const ms of TITLE_SETTLE_MS) setTimeout(complete, ms)
      }
      listen(document, 'DOMContentLoaded', complete)
      on('decision', wait)
    },
  }
}

function readTexts(): readonly string[] {
  const found = Document.prototype.querySelectorAll.call(document, SELECTOR)
  return [...found]
    .slice(0, CONTENT_SCRIPTS_MAX)
    .map(({ textContent }) => `${textContent}`)
    .filter((text) => text.length <= CONTENT_SCRIPT_CHARS_MAX)
}

const SELECTOR = 'script[type="application/ld+json"]'
