import { toMarkup } from '../mail/to-markup.ts'

/** A page about leaving a digest, in the studio's looks. With a `deed` it has a button, which asks for the same address. */
export function toUnsubscribePage(texts: {
  readonly title: string
  readonly about: string
  readonly deed?: string
}): string {
  const { title, about, deed } = texts
  const button =
    deed === undefined
      ? ''
      : `<form method="post"><button class="button button-main">${toMarkup(deed)}</button></form>`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${toMarkup(title)}</title><link rel="stylesheet" href="/studio/assets/studio.css"></head>`,
    `<body><main class="sign-in"><div class="sign-in-panel"><h1 class="sign-in-title">${toMarkup(title)}</h1>`,
    `<p>${toMarkup(about)}</p>${button}</div></main></body></html>`,
  ].join('\n')
}
