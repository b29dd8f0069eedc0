/** Everything that can end a command early: code → what is wrong, what to do and the name of the exit code. */
export const CLI_ERRORS = {
  FILE_UNREADABLE: {
    problem: 'the file cannot be read',
    remedy: 'Check the path, and that you may read the file.',
    exit: 'usage',
  },
  FILE_UNWRITABLE: {
    problem: 'the file cannot be written',
    remedy: 'Check that the folder exists, and that you may write to it.',
    exit: 'usage',
  },
  JSON_BROKEN: {
    problem: 'the file is not JSON',
    remedy: 'Repair the place named; JSON knows no comments and no comma after the last entry.',
    exit: 'usage',
  },
  CONFIG_REFUSED: {
    problem: 'the site config has issues',
    remedy: 'Run `segue check` on the file: it names each place.',
    exit: 'usage',
  },
  CSV_BROKEN: {
    problem: 'the file is not CSV',
    remedy: 'Repair the place named; a quote within quotes is written twice.',
    exit: 'usage',
  },
  CATALOGUE_INVALID: {
    problem: 'the catalogue cannot be used',
    remedy: 'Write {"currency":"EUR","products":[…],"guides":[…]} as the README shows.',
    exit: 'usage',
  },
  VISITORS_BROKEN: {
    problem: 'the file of visitors is not plain YAML or JSON',
    remedy: 'Repair the place named; tags, merge keys and repeated keys are not plain data.',
    exit: 'usage',
  },
  VISITORS_INVALID: {
    problem: 'the file of visitors has parts that cannot be used',
    remedy: 'Write what is expected at each place, as the README shows.',
    exit: 'usage',
  },
  VISITOR_UNKNOWN: {
    problem: 'it is not clear which visitor is meant',
    remedy: 'Name one of the file with --visitor, by id or by name.',
    exit: 'usage',
  },
  MOMENT_MISSING: {
    problem: 'it is not clear at which moment to look',
    remedy: 'Say it with --at: only what a visitor did has a time of its own.',
    exit: 'usage',
  },
  SAVED_REPORT_UNKNOWN: {
    problem: 'the site has no saved report of this name',
    remedy: 'See them with segue saved-reports list.',
    exit: 'refused',
  },
  OPTION_INVALID: {
    problem: 'an option has a value that cannot be used',
    remedy: 'See the command with --help.',
    exit: 'usage',
  },
  CREDENTIALS_MISSING: {
    problem: 'no API token, and no e-mail address or password was given',
    remedy: 'Set SEGUE_TOKEN, or SEGUE_EMAIL and SEGUE_PASSWORD, or use the options.',
    exit: 'usage',
  },
  SECRET_MISSING: {
    problem: 'no write key or no secret was given',
    remedy: 'Set SEGUE_KEY and SEGUE_SECRET, or use --key and --secret.',
    exit: 'usage',
  },
  OPS_TOKEN_MISSING: {
    problem: "no operator's token was given",
    remedy: 'Set SEGUE_OPS_TOKEN to the value the collector was started with, or use --token.',
    exit: 'usage',
  },
  NO_BACKUP: {
    problem: 'this is no finished backup',
    remedy: 'Name the folder that `segue backup` told.',
    exit: 'usage',
  },
  BACKUP_DAMAGED: {
    problem: 'the backup is damaged',
    remedy: 'Use another backup; nothing was written.',
    exit: 'refused',
  },
  DATA_IN_USE: {
    problem: 'the data directory is not empty',
    remedy: 'Stop the collector, move the directory away, and restore again.',
    exit: 'refused',
  },
  SITE_UNKNOWN: {
    problem: 'this account has no such site',
    remedy: 'Use the id of a site this account can open.',
    exit: 'refused',
  },
  COLLECTOR_UNREACHABLE: {
    problem: 'the collector does not answer',
    remedy: 'Check that it runs and that this is its address.',
    exit: 'unavailable',
  },
  COLLECTOR_REFUSED: {
    problem: 'the collector refused',
    remedy: 'Do as its answer says.',
    exit: 'refused',
  },
  COLLECTOR_FAILED: {
    problem: 'the collector failed',
    remedy: 'Look into its log, then run the command again.',
    exit: 'unavailable',
  },
} as const

/** A code of {@link CLI_ERRORS}. */
export type CliErrorCode = keyof typeof CLI_ERRORS
