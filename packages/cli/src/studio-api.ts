import {
  type AnswerOf,
  type ApiRequest,
  type CallName,
  type InputOf,
  type SessionSite,
  type SignIn,
  toRequest,
} from '@segue/protocol/api'
import { CliError } from './cli-error.ts'
import { toRefusal, toUnreachable } from './collector-refusal.ts'

/** The collector's JSON API, for somebody who is known. */
export interface StudioApi {
  readonly sites: readonly SessionSite[]
  /** Gets what is no JSON, as it comes. Throws the `COLLECTOR_…` errors. */
  readonly open: (path: string) => Promise<Response>
  /** Calls the API, typed by the table its routes are typed by. Throws the `COLLECTOR_…` errors. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<AnswerOf<Name>>
}

/** Who signs in where: a person, or a program with an API token. */
export type Account = { readonly url: string } & (
  | { readonly email: string; readonly password: string }
  | { readonly token: string }
)

/** Signs in. Throws `COLLECTOR_UNREACHABLE`, and `COLLECTOR_REFUSED` for a wrong password or token. */
export async function signIn(account: Account): Promise<StudioApi> {
  const { url } = account
  const headers = 'token' in account ? toBearer(account.token) : await toCookie(account)
  async function call<Name extends CallName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<AnswerOf<Name>> {
    const response = await request(url, toRequest(name, input), headers)
    return (response.status === 204 ? undefined : await response.json()) as AnswerOf<Name>
  }
  const { sites } = await call('GET /api/session', {})
  return { sites, call, open: (path) => request(url, { method: 'GET', path }, headers) }
}

function toBearer(token: string): Headers {
  return { authorization: `Bearer ${token}` }
}

async function toCookie({ url, email, password }: Account & SignIn): Promise<Headers> {
  const asked = toRequest('POST /api/session', { body: { email, password } })
  const response = await request(url, asked, {})
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0])
  return { cookie: cookie.join('; ') }
}

/** The site with an id or, without one, the only site of the account. Throws `SITE_UNKNOWN`. */
export function pickSite({ sites }: StudioApi, id: string | undefined): SessionSite {
  const [first, second] = sites
  const site = id === undefined && second === undefined ? first : sites.find((one) => one.id === id)
  if (site !== undefined) return site
  const received = id ?? 'no --site'
  const known = sites.map((one) => one.id).join(', ')
  throw new CliError('SITE_UNKNOWN', { where: 'sites', received, remedy: `Use one of: ${known}` })
}

async function request(
  url: string,
  { method, path, body }: ApiRequest,
  known: Headers,
): Promise<Response> {
  const headers = { origin: new URL(url).origin, ...known }
  const json = { ...headers, 'content-type': 'application/json' }
  const response = await fetch(
    new URL(path, url),
    body === undefined
      ? { method, headers }
      : { method, headers: json, body: JSON.stringify(body) },
  ).catch((error: unknown) => {
    throw toUnreachable(error, url)
  })
  if (response.ok) return response
  throw await toRefusal(response, path)
}

type Headers = Readonly<Record<string, string>>
