import type { StudioPage, StudioVisit } from './use-studio.ts'

/** A window of somebody who was invited to the site and has joined it, on a screen of the studio. */
export async function join(
  visit: StudioVisit,
  { email, role }: { readonly email: string; readonly role: string },
  path: string,
): Promise<StudioPage> {
  const { link } = await visit.api.post<{ link: string }>('/invitations', { email, role })
  const { pathname, hash } = new URL(link)
  const joined = await visit.open(pathname.slice('/studio'.length) + hash)
  const { page } = joined
  await page.getByLabel('Your name').fill(email)
  await page.getByLabel('Password, at least 12').fill('a long password')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForSelector('.nav')
  await page.goto(`${visit.stack.collector.url}/studio${path}`)
  return joined
}
