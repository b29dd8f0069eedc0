import type { Consent } from '@segue/protocol'
import type { Pack } from '../pack.ts'
import type { StartOptions } from '../start.ts'
import { takeParameter } from './take-parameter.ts'
import { knowUser } from './user-tokens/know-user.ts'

/** Users by tokens of the site's server: in links of its mails, and with `identify`. */
export const USER_TOKENS_PACK: Pack = createUserTokens()

function createUserTokens(): Pack {
  let run: { options: StartOptions; consent: () => Consent; linked: string | null } | undefined
  return {
    begin(options, consent) {
      run = { options, consent, linked: takeParameter(USER_PARAMETER) }
    },
    // From before the first view on: a reset among the calls that waited leaves the link's user out, too.
    hearConsent(parts) {
      if (run !== undefined) knowUser(run.options, run.consent, run.linked, parts)
    },
  }
}

/** The parameter that carries a user token in a link. */
const USER_PARAMETER = 'sg_u'
