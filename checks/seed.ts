import fc from 'fast-check'

/**
 * Random tests draw the same cases in every run, so that a red run can be repeated; `SEGUE_SEED=7 npm run unit` draws
 * others. Set-up of the unit tests.
 */
fc.configureGlobal({ seed: Number(process.env.SEGUE_SEED ?? 20261122) })
