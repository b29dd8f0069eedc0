/**
 * How long a test waits for what comes in its own time, such as a drain: nearly as long as a test may take, since on a busy
 * machine no number of seconds is a promise of ours.
 */
export const PATIENCE = { timeout: 50_000, interval: 20 } as const
