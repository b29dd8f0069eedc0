import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { SessionAnswer, SessionSite } from '@segue/protocol/api'
import type { Api } from '../api/api.ts'
import type { Keep } from '../keep/keep.ts'
import type { Problem } from '../problem.ts'
import type { Link } from './link.ts'

/** Whether somebody is signed in. `out` says why: never was, left, or the session ended under their hands. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable'; readonly problem: Problem }
  | { readonly kind: 'out'; readonly because: 'new' | 'left' | 'expired' }
  | ({ readonly kind: 'in' } & SessionAnswer)

/** The signed-in person, their sites and the site being looked at. */
export interface Session {
  readonly state: ReadonlySignal<SessionState>
  /** The site being looked at; null when nobody is signed in or they have none. */
  readonly site: ReadonlySignal<SessionSite | null>
  /** Asks the collector who is signed in. */
  load(): Promise<void>
  /** Gives the problem when it did not work. */
  signIn(email: string, password: string): Promise<Problem | null>
  /** Signs in by a link; gives the problem when it did not work. */
  follow(link: Link, who: { name: string; password: string }): Promise<Problem | null>
  signOut(): Promise<void>
  /** Called when the collector no longer knows the session. */
  expire(): void
  /** Looks at another site; remembered for the next visit. */
  chooseSite(id: string): void
}

/** Nobody is known until `load` or `signIn` has been answered. */
export function createSession(api: Api, keep: Keep): Session {
  const state = signal<SessionState>({ kind: 'loading' })
  const chosen = signal(keep.read(CHOSEN_KEY))
  return {
    state,
    site: computed(() => findSite(state.value, chosen.value)),
    async load() {
      const answer = await api.loadSession()
      if (answer.ok) state.value = { kind: 'in', ...answer.value }
      else if (answer.problem.status === 401) setOut(state, 'new')
      else state.value = { kind: 'unreachable', problem: answer.problem }
    },
    async signIn(email, password) {
      const answer = await api.signIn(email, password)
      if (!answer.ok) return answer.problem
      state.value = { kind: 'in', ...answer.value }
      return null
    },
    async follow({ kind, token }, { name, password }) {
      const answer =
        kind === 'invitation'
          ? await api.acceptInvitation({ token, name, password })
          : await api.resetPassword({ token, newPassword: password })
      if (!answer.ok) return answer.problem
      state.value = { kind: 'in', ...answer.value }
      return null
    },
    async signOut() {
      await api.signOut()
      setOut(state, 'left')
    },
    expire: () => setOut(state, 'expired'),
    chooseSite(id) {
      chosen.value = id
      keep.write(CHOSEN_KEY, id)
    },
  }
}

function setOut(state: Signal<SessionState>, because: 'new' | 'left' | 'expired'): void {
  state.value = { kind: 'out', because }
}

function findSite(state: SessionState, chosen: string | null): SessionSite | null {
  if (state.kind !== 'in') return null
  return state.sites.find(({ id }) => id === chosen) ?? state.sites[0] ?? null
}

const CHOSEN_KEY = 'segue-studio:site'
