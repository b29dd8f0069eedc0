import example from '../../fixtures/example-config.json'
import { type Issue, toIssueText } from '../issue.ts'
import { parseConfig } from './parse-config.ts'

/** For tests: a new copy of a valid site config that uses every kind of condition and change. */
export function exampleConfig(): object {
  return JSON.parse(JSON.stringify(example))
}

/** For tests: the example with the members at some paths set, or taken out where the value is `undefined`. */
export function exampleWith(members: { readonly [path: string]: unknown }): unknown {
  const config: unknown = exampleConfig()
  for (const [path, value] of Object.entries(members)) {
    const keys = path.match(/[^.[\]"]+/g) ?? []
    const last = keys.pop() ?? ''
    const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], config)
    const owner = parent as Record<string, unknown>
    if (value === undefined) delete owner[last]
    else
      Object.defineProperty(owner, last, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return config
}

/** For tests: what is wrong with a site config, as `CODE path`; empty for a valid one. */
export function findingsOf(input: unknown): readonly string[] {
  return issuesOf(input).map(({ code, path }) => `${code} ${path}`)
}

/** For tests: what is wrong with a site config, as people read it. */
export function issueTextsOf(input: unknown): readonly string[] {
  return issuesOf(input).map(toIssueText)
}

function issuesOf(input: unknown): readonly Issue[] {
  const parsed = parseConfig(input)
  return parsed.ok ? [] : parsed.issues
}
