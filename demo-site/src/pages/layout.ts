import type { DataLayerEvent } from '../events/ga4.ts'
import { html, type Raw, scriptJson } from '../html.ts'
import { footer } from './footer.ts'
import { type Frame, head } from './head.ts'
import { header } from './header.ts'
import type { Page } from './page.ts'

/** Puts the shop's frame around a page and gives the finished document. */
export function layout(page: Page, frame: Frame): string {
  const scripts = ['shop.js', ...(page.scripts ?? [])]
  return html`<!doctype html>
<html lang="en">
${head(page, frame)}
<body>
${header(page.current)}
<main id="main" tabindex="-1">
${page.main}
</main>
${footer()}
${pushes(page.events ?? [], frame.nonce)}
${scripts.map((file) => html`<script nonce="${frame.nonce}" src="/assets/${file}"></script>\n`)}
</body>
</html>
`.markup
}

function pushes(events: readonly DataLayerEvent[], nonce: string): Raw | undefined {
  if (events.length === 0) return undefined
  return html`<script nonce="${nonce}">${events.map((event) => html`dataLayer.push(${scriptJson(event)});`)}</script>`
}
