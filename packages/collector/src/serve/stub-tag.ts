/** The built stub as an element for the head. What it hides, it hides for `hideMsMax` milliseconds. Default: its own. */
export function toStubTag(stub: string, site: string, hideMsMax: number | undefined): string {
  const deadline = hideMsMax === undefined ? '' : ` data-hide-ms-max="${hideMsMax}"`
  return `<script data-site="${site}"${deadline}>${stub.trim()}</script>`
}
