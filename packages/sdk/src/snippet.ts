/** The script for a tag. */
import { takeOver } from './take-over.ts'

takeOver()
