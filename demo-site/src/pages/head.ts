import { html, type Raw, raw } from '../html.ts'
import type { Page } from './page.ts'

/** What the frame of a page needs besides the page. */
export interface Frame {
  /** Allows this response's own scripts under the strict CSP. */
  readonly nonce: string
  /** Address of Segue's script; without it the shop is simply a shop. */
  readonly scriptUrl: string | undefined
}

/** The head of a page: Segue's tag comes before the style sheet, so that it decides before the first paint. */
export function head(page: Page, { nonce, scriptUrl }: Frame): Raw {
  return html`<head>
<meta charset="utf-8">
<title>${page.title} · Fell &amp; Fjord</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="theme-color" content="#10282e">
<script nonce="${nonce}">${raw(FIRST_SCRIPT)}</script>
${scriptUrl && html`<script nonce="${nonce}" src="${scriptUrl}"></script>`}
<link rel="stylesheet" href="/assets/shop.css">
<link rel="icon" type="image/svg+xml" href="/assets/art/sign.svg">
</head>`
}

/**
 * Makes the two queues, and hands a stored consent choice to Segue before Segue decides.
 *
 * It runs before everything else, so it must neither throw nor trust what it reads.
 */
const FIRST_SCRIPT = `window.segue=window.segue||[];window.dataLayer=window.dataLayer||[];
try{var c=JSON.parse(localStorage.getItem('shop_consent'));
if(c)segue.push(['consent',{personalization:c.personalization===true,measurement:c.measurement===true}])}catch(e){}`
