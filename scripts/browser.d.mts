/**
 * The path of a Chromium, after trying to install one where none is. Throws an error that says what to do when nothing
 * helped.
 */
export function ensureBrowser(): Promise<string>
/** The path of one without windows, where there is one, else of the same. */
export function ensureShell(): Promise<string>
