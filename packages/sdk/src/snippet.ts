/** The script for a tag that understands every site config. */
import { FULL_LANGUAGE } from '@segue/rules'
import { takeOver } from './take-over.ts'

takeOver(FULL_LANGUAGE)
