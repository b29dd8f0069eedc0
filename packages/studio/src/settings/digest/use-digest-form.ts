import type { Digest, DigestPlan, SetDigest } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import type { Answer } from '../../problem.ts'
import { useSite, useStudio } from '../../studio.ts'
import { carryOver } from './carry-over.ts'

/** A plan while it is typed, and how it stands to what others made of it. */
export interface DigestForm {
  readonly plan: DigestPlan
  readonly change: (part: Partial<DigestPlan>) => void
  /** The mail addresses as they are typed. */
  readonly mails: string
  readonly setMails: (mails: string) => void
  /** Saves it in place of the plan it began from; refused with `DIGEST_NOT_CURRENT` it tells `overtakenBy`. */
  readonly save: () => Promise<Answer<SetDigest>>
  /** The plan it began from. */
  readonly base: DigestPlan
  /** What others made of that meanwhile; null where nobody did. */
  readonly overtakenBy: Digest | null
  /** Begins anew from what others made, with what was typed here. */
  readonly rebase: (current: Digest) => void
}

/** Edits the plan of a digest. */
export function useDigestForm(digest: Digest): DigestForm {
  const { api } = useStudio()
  const site = useSite().id
  const [base, setBase] = useState(digest)
  const [plan, setPlan] = useState(digest.plan)
  const [mails, setMails] = useState(digest.plan.mails.join('\n'))
  const [overtakenBy, setOvertakenBy] = useState<Digest | null>(null)
  const typed = { ...plan, url: plan.url.trim(), mails: mails.split(/[\s,;]+/).filter(Boolean) }
  return {
    ...{ plan, mails, setMails, overtakenBy },
    base: base.plan,
    change: (part) => setPlan((before) => ({ ...before, ...part })),
    async save() {
      const body = { ...typed, revision: base.revision }
      const answer = await api.ask('POST /api/sites/:site/digest', { site, body })
      if (answer.ok || answer.problem.code !== 'DIGEST_NOT_CURRENT') return answer
      const current = await api.ask('GET /api/sites/:site/digest', { site })
      if (!current.ok) return current
      setOvertakenBy(current.value)
      return answer
    },
    rebase(current) {
      const joined = carryOver(base.plan, typed, current.plan)
      setBase(current)
      setPlan(joined)
      setMails(joined.mails.join('\n'))
      setOvertakenBy(null)
    },
  }
}
