import { CliError } from './cli-error.ts'
import { toRefusal, toUnreachable } from './collector-refusal.ts'

/** A site as the collector lists it for an account. */
export interface Site {
  readonly id: string
  readonly name: string
  readonly key: string
}

/** The collector's JSON API after signing in. Paths start with `/api/`. */
export interface StudioApi {
  readonly sites: readonly Site[]
  /** Gets what is no JSON, as it comes. Throws the `COLLECTOR_…` errors. */
  readonly open: (path: string) => Promise<Response>
  /** Gets or, with a body, posts JSON. Throws the `COLLECTOR_…` errors. */
  readonly call: (path: string, body?: unknown) => Promise<unknown>
}

/** Who signs in where. */
export interface Account {
  readonly url: string
  readonly email: string
  readonly password: string
}

/** Signs in. Throws `COLLECTOR_UNREACHABLE`, and `COLLECTOR_REFUSED` for a wrong password. */
export async function signIn({ url, email, password }: Account): Promise<StudioApi> {
  const response = await request(url, '/api/session', { body: { email, password } })
  const { sites } = (await response.json()) as { readonly sites: readonly Site[] }
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0])
  const ask = (path: string, body?: unknown) =>
    request(url, path, { body, cookie: cookie.join('; ') })
  return { sites, open: ask, call: async (path, body) => (await ask(path, body)).json() }
}

/** The site with an id or, without one, the only site of the account. Throws `SITE_UNKNOWN`. */
export function pickSite({ sites }: StudioApi, id: string | undefined): Site {
  const [first, second] = sites
  const site = id === undefined && second === undefined ? first : sites.find((one) => one.id === id)
  if (site !== undefined) return site
  const received = id ?? 'no --site'
  const known = sites.map((one) => one.id).join(', ')
  throw new CliError('SITE_UNKNOWN', { where: 'sites', received, remedy: `Use one of: ${known}` })
}

async function request(
  url: string,
  path: string,
  { body, cookie }: { body?: unknown; cookie?: string },
): Promise<Response> {
  const headers = { origin: new URL(url).origin, ...(cookie && { cookie }) }
  const json = { ...headers, 'content-type': 'application/json' }
  const response = await fetch(
    new URL(path, url),
    body === undefined
      ? { headers }
      : { method: 'POST', headers: json, body: JSON.stringify(body) },
  ).catch((error: unknown) => {
    throw toUnreachable(error, url)
  })
  if (response.ok) return response
  throw await toRefusal(response, path)
}
