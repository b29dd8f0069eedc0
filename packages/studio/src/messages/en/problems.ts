/** Problems found by the studio itself. The collector's own arrive with their code, message and remedy. */
export const problems = {
  COLLECTOR_UNREACHABLE: {
    message: 'The collector does not answer.',
    remedy: 'Check that it is running and that you are online, then try again.',
  },
  ANSWER_NOT_READABLE: {
    message: 'The collector answered with something the studio cannot read.',
    remedy:
      'Check that studio and collector are of the same version and that no proxy answers instead.',
  },
  SCREEN_NOT_LOADED: {
    message: 'The script of this screen did not load.',
    remedy: 'Check that you are online and that the collector is running, then try again.',
  },
  REQUEST_REFUSED: {
    message: 'The collector refused the request without a reason.',
    remedy: 'Try again; if it stays so, the collector’s log says why.',
  },
  DRAFT_UNSAVED_HERE: {
    message: 'This browser has edits of the draft that are not saved.',
    remedy: 'Open Experiences, save or discard them, then decide again.',
  },
  DRAFT_WITHOUT_EXPERIENCE: {
    message: 'The draft no longer has the experience or the variant.',
    remedy: 'Open Experiences and look at the draft: discard it, or put them back.',
  },
} as const
