import type { DigestContent, DigestPost } from '@segue/protocol/api'
import type { JsonFile } from '../files/json-file.ts'
import type { MailFailure } from '../mail/mailer.ts'
import { toDelayMs } from '../webhooks/deliver.ts'
import type { DigestIssue, KeptDigest } from './digest-files.ts'
import { DIGEST_RETRY_HOURS_MAX } from './limits.ts'
import { latestSlot, weekOf } from './slots.ts'

/** What telling a digest needs. `random` is at least 0 and less than 1. */
export interface DigestTools {
  readonly zone: string
  readonly now: () => number
  readonly random: () => number
  /** Asks for everything that a digest says which was due at a moment. */
  readonly compose: (slot: number, kept: KeptDigest) => Promise<DigestContent>
  /** Hands a digest to one recipient. */
  readonly send: (issue: DigestIssue, to: string, kept: KeptDigest) => Promise<MailFailure>
}

/**
 * Takes the digest of a site further: makes the one that is due, once a week, and then hands it to everyone who waits for
 * it. It is kept before it is sent, and each recipient is noted as told after that: whatever dies in between sends the
 * same again, under its id, and never another.
 */
export async function sendDigest(
  site: string,
  file: JsonFile<KeptDigest>,
  tools: DigestTools,
): Promise<void> {
  const { plan, issue } = file.get()
  if (!plan.on) return
  if (!issue?.posts.some(isWaiting)) await makeDue(site, file, tools)
  for (const { to } of file.get().issue?.posts ?? []) await handOver(to, file, tools)
}

/** Makes the digest that is due, where it is of a week that was not told. One that was missed is made up for. */
async function makeDue(
  site: string,
  file: JsonFile<KeptDigest>,
  { zone, now, compose }: DigestTools,
): Promise<void> {
  const kept = file.get()
  const slot = latestSlot(kept.plan, now(), zone)
  const week = weekOf(slot, zone)
  if (slot < kept.since || week <= kept.told) return
  const content = await compose(slot, kept)
  const at = now()
  await file.change((before) => ({
    ...before,
    told: week,
    issue: { id: `digest-${site}-${week}`, at, content, posts: toPosts(before, at) },
  }))
}

function toPosts({ plan: { mails, url } }: KeptDigest, at: number): readonly DigestPost[] {
  const recipients = url === '' ? mails : [...mails, url]
  return recipients.map((to) => ({ to, state: 'waiting', attempts: 0, at, why: '' }))
}

async function handOver(to: string, file: JsonFile<KeptDigest>, tools: DigestTools): Promise<void> {
  const { issue, plan, ...kept } = file.get()
  const post = issue?.posts.find((one) => one.to === to)
  if (!issue || !post || !isWaiting(post) || post.at > tools.now()) return
  const isWanted = plan.url === to || plan.mails.includes(to)
  const failure = isWanted ? await tools.send(issue, to, { issue, plan, ...kept }) : TAKEN_OUT
  const after = toPost(post, failure, { issue, ...tools })
  await file.change((before) => ({
    ...before,
    issue: before.issue && {
      ...before.issue,
      posts: before.issue.posts.map((one) => (one.to === to ? after : one)),
    },
  }))
}

/** Later and later, until it is too old to be news. */
function toPost(
  { to, attempts: before }: DigestPost,
  failure: MailFailure,
  { issue, now, random }: DigestTools & { readonly issue: DigestIssue },
): DigestPost {
  const at = now()
  const attempts = before + 1
  if (failure === undefined) return { to, state: 'told', attempts, at, why: '' }
  const { why, isFinal } = failure
  if (isFinal || at - issue.at >= DIGEST_RETRY_HOURS_MAX * HOUR_MS)
    return { to, state: 'given_up', attempts, at, why }
  return { to, state: 'waiting', attempts, at: at + toDelayMs(attempts, random()), why }
}

function isWaiting({ state }: DigestPost): boolean {
  return state === 'waiting'
}

const TAKEN_OUT = { why: 'The recipient was taken out before it arrived.', isFinal: true }
const HOUR_MS = 3_600_000
