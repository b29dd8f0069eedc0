import { readdirSync, readFileSync } from 'node:fs'
import { bundleForPage } from '../bundle-for-page.ts'

const FOLDER = new URL('../../packages/rules/cases/', import.meta.url)

/** The files with the rules' numbered cases. */
export const CASE_FILES: readonly string[] = readdirSync(FOLDER).filter((name) =>
  name.endsWith('.json'),
)

/** The cases of a file, each with what its file says for all. */
export function readCases(name: string): readonly { readonly id: number }[] {
  const text = readFileSync(new URL(name, FOLDER), 'utf8')
  const { cases, kind: _, topic: __, ...defaults } = JSON.parse(text)
  return cases.map((one: object) => ({ ...defaults, ...one }))
}

/** A script for a page that answers cases, as `implementation`. */
export function buildImplementation(): Promise<string> {
  return bundleForPage('@segue/rules/cases', 'implementation')
}
