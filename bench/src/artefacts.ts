import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The built bundles under measurement, as far as the measurements call them. */
export interface Artefacts {
  readonly rules: RulesArtefact
  readonly protocol: ProtocolArtefact
}

/** What is called of the bundle of `rules`. Programs and profiles are opaque here. */
export interface RulesArtefact {
  compile(config: object): object
  createProfile(program: object, visitor: string, session: object, now: number): object
  updateProfile(
    program: object,
    profile: object,
    event: VisitorEvent,
    situation: Situation,
  ): { readonly profile: object }
  decide(
    program: object,
    profile: object,
    situation: Situation,
  ): { readonly segments: readonly string[] }
}

/** What is called of the bundle of `protocol`. */
export interface ProtocolArtefact {
  parseBatch(
    input: unknown,
  ): { readonly ok: true; readonly value: { readonly events: readonly unknown[] } } | NotOk
  parseEvent(input: unknown, path?: string): { readonly ok: true; readonly value: object } | NotOk
}

interface NotOk {
  readonly ok: false
  readonly issues: readonly object[]
}

/** Facts and clock that a decision looks at; `now` in epoch milliseconds. */
export interface Situation {
  readonly now: number
  readonly zone: string
  readonly traits: object
}

/** Something a visitor did; `at` in epoch milliseconds. */
export interface VisitorEvent {
  readonly type: string
  readonly at: number
  readonly session: string
  readonly path: string
  readonly props: { readonly [name: string]: string | number }
}

/** Loads the bundles that `run.mjs` has put into `bench/dist`. */
export async function loadArtefacts(root: string): Promise<Artefacts> {
  const load = (name: string) => import(pathToFileURL(join(root, 'bench/dist', `${name}.js`)).href)
  return { rules: await load('rules'), protocol: await load('protocol') }
}
