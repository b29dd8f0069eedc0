/** The path of a Chromium that is here already, or undefined. */
export function findBrowser(): Promise<string | undefined>
/** The same, after trying to install one. Throws an error that says what to do when nothing helped. */
export function ensureBrowser(): Promise<string>
