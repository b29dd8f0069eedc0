/** The path of a Chromium that is here already, or undefined. */
export function findBrowser(): Promise<string | undefined>
/** The same, after trying to install one. Throws an error that says what to do when nothing helped. */
export function ensureBrowser(): Promise<string>
/** The path of one without windows, where there is one, else of the same. */
export function ensureShell(): Promise<string>
