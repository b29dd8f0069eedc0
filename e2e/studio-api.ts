import { LOGIN, type Stack } from './stack.ts'

/** A signed-in studio user, over the collector's HTTP interface. Paths are below the site. */
export interface StudioApi {
  readonly get: <Answer>(path: string) => Promise<Answer>
  readonly post: <Answer>(path: string, body: unknown) => Promise<Answer>
}

/** Signs in with the test stack's owner, to its own site or another one. */
export async function signIn(
  stack: Stack,
  site: string = stack.collector.site,
): Promise<StudioApi> {
  const { url: collector } = stack.collector
  const headers = { 'content-type': 'application/json', origin: collector }
  const answer = await fetch(`${collector}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(LOGIN),
  })
  if (!answer.ok) throw new Error(`Sign-in was refused: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    get: async (path) =>
      readJson(await fetch(`${collector}/api/sites/${site}${path}`, { headers: { cookie } })),
    post: async (path, body) =>
      readJson(
        await fetch(`${collector}/api/sites/${site}${path}`, {
          method: 'POST',
          headers: { ...headers, cookie },
          body: JSON.stringify(body),
        }),
      ),
  }
}

/** How many events the collector has found good, each once, as its own report counts them. */
export async function countGood({ get }: StudioApi): Promise<number> {
  return (await get<{ good: number }>('/reports/ingest')).good
}

async function readJson<Answer>(answer: Response): Promise<Answer> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${text}`)
  return JSON.parse(text)
}
