/** The two lines that a site's owner pastes into the head: the README's, with the site's own address. */
export function toSiteTag(collector: string, key: string): string {
  return [
    '<script>window.segue = window.segue || []</script>',
    `<script src="${collector}/v1/sites/${key}/segue.js"></script>`,
  ].join('\n')
}

/** The command that writes the tag with which nothing waits for the script. */
export function toTagCommand(collector: string, site: string): string {
  return `npx segue tag async --url ${collector} --site ${site}`
}
