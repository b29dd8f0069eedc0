/** The pack `consent` as a script. */
import { announcePack } from '../pack.ts'
import { CONSENT_PACK } from './consent-pack.ts'

announcePack(CONSENT_PACK)
