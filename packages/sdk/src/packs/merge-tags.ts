/** The pack `merge-tags` as a script. */
import { announcePack } from '../pack.ts'
import { MERGE_TAGS_PACK } from './merge-tags-pack.ts'

announcePack(MERGE_TAGS_PACK)
