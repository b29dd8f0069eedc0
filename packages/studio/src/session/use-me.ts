import { useStudio } from '../studio.ts'

/** The address of whoever is signed in; empty while nobody is. */
export function useMe(): string {
  const state = useStudio().session.state.value
  return state.kind === 'in' ? state.user.email : ''
}
