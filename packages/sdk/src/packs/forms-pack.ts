import type { Pack } from '../pack.ts'
import { watchFormErrors } from './forms/form-errors.ts'
import { watchFormUse } from './forms/form-use.ts'
import { toTrack } from './to-track.ts'

/** What becomes of forms: started, submitted, abandoned, refused. Never what is entered. */
export const FORMS_PACK: Pack = toTrack('forms', watchFormUse, watchFormErrors)
