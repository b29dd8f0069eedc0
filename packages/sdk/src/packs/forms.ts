/** The pack `forms` as a script. */
import { announcePack } from '../pack.ts'
import { FORMS_PACK } from './forms-pack.ts'

announcePack(FORMS_PACK)
