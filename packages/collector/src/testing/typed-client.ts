import { type AnswerOf, type CallName, type InputOf, toRequest } from '@segue/protocol/api'
import { safeParse } from 'valibot'
import { routes } from '../http/routes.ts'
import { signIn } from './client.ts'

/** Calls the API of a collector under test as `ApiCalls` describes it. */
export interface TypedClient {
  /** The answer of a success, which must be of the shape that the route states. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<AnswerOf<Name>>
  /** The code of a refusal, or `none`. */
  readonly refusal: <Name extends CallName>(name: Name, input: InputOf<Name>) => Promise<string>
}

/** Signed in as a user, all of whom have the owner's password. */
export async function openTyped(url: string, email?: string): Promise<TypedClient> {
  return createTyped(url, { Cookie: await signIn(url, email) })
}

/** With headers that say who asks, or with none. */
export function createTyped(url: string, headers: Readonly<Record<string, string>>): TypedClient {
  const ask = (name: CallName, input: InputOf<CallName>) => {
    const { method, path, body } = toRequest(name, input)
    const json = { ...headers, 'Content-Type': 'application/json' }
    const init = body === undefined ? { headers } : { headers: json, body: JSON.stringify(body) }
    return fetch(url + path, { method, ...init })
  }
  return {
    async call<Name extends CallName>(name: Name, input: InputOf<Name>) {
      const response = await ask(name, input as InputOf<CallName>)
      const answer = response.status === 204 ? undefined : await response.json()
      if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
      const route = routes.find(({ method, path }) => `${method} ${path}` === name)
      const parsed = route?.answer && safeParse(route.answer, answer)
      if (parsed?.issues)
        throw new Error(`${name} is described otherwise: ${parsed.issues[0].message}`)
      return answer as AnswerOf<Name>
    },
    async refusal(name, input) {
      const response = await ask(name, input as InputOf<CallName>)
      if (response.ok) return 'none'
      return ((await response.json()) as { error: { code: string } }).error.code
    },
  }
}
