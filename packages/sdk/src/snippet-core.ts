/** The smaller script for a tag: enough where the published rules keep to the core language. */
import { CORE_LANGUAGE } from '@segue/rules'
import { takeOver } from './take-over.ts'

takeOver(CORE_LANGUAGE)
