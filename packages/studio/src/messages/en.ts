import { config } from './en/config.ts'
import { frameTexts } from './en/frame.ts'
import { live } from './en/live.ts'
import { overviewTexts } from './en/overview.ts'
import { results } from './en/results.ts'

/** The locale that numbers and dates of this catalogue are written in. */
export const LOCALE = 'en-GB'

/** Every text of the studio, by screen. A text with parts is a function of them, already formatted. */
export const en = { ...frameTexts, ...overviewTexts, results, live, config } as const
