import type { SavedReport, WantedSavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import type { Answer } from '../../problem.ts'
import { useSite, useStudio } from '../../studio.ts'

/** Where a question is saved, and how that stands to what others made of it. */
export interface QuestionSaving {
  /** The saved report whose place it takes; undefined for a new one. */
  readonly over: SavedReport | undefined
  readonly setOver: (over: SavedReport | undefined) => void
  /** `over` is what somebody else made of it meanwhile: nothing was saved yet. */
  readonly isOvertaken: boolean
  /** The name counts for a new one only; refused with `SAVED_REPORT_NOT_CURRENT` it turns `isOvertaken`. */
  readonly save: (wanted: WantedSavedReport) => Promise<Answer<{ readonly saved: SavedReport }>>
}

/** Saves questions, at first in place of the given saved report. */
export function useQuestionSaving(first: SavedReport | undefined): QuestionSaving {
  const { api } = useStudio()
  const site = useSite().id
  const [over, setOver] = useState(first)
  const [isOvertaken, setOvertaken] = useState(false)
  return {
    over,
    setOver(next) {
      setOver(next)
      setOvertaken(false)
    },
    isOvertaken,
    async save(wanted) {
      if (over === undefined)
        return api.ask('POST /api/sites/:site/saved-reports', { site, body: wanted })
      const { period, query } = wanted
      const { id, revision } = over
      const body = { period, query, revision }
      const answer = await api.ask('POST /api/sites/:site/saved-reports/:id/question', {
        ...{ site, id, body },
      })
      if (answer.ok || answer.problem.code !== 'SAVED_REPORT_NOT_CURRENT') return answer
      const current = await api.ask('GET /api/sites/:site/saved-reports', { site })
      if (!current.ok) return current
      setOver(current.value.saved.find((one) => one.id === id))
      setOvertaken(true)
      return answer
    },
  }
}
