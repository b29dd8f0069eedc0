/** Texts of the frame, the way in and what several screens share. */
export const frameTexts = {
  common: {
    loading: 'Loading',
    retry: 'Try again',
    reload: 'Refresh',
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    view: 'View',
    views: [
      { value: 'chart', label: 'Chart' },
      { value: 'table', label: 'Table' },
    ],
  },
  signIn: {
    title: 'Sign in to the studio',
    because: {
      new: 'See who visits, what they see and what it brings.',
      left: 'You are signed out.',
      expired: 'Your session ended. Sign in again and go on where you were; your edits are kept.',
    },
    email: 'E-mail',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    submit: 'Sign in',
    busy: 'Signing in…',
    wait: (minutes: number) =>
      `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    firstRun: 'The first account is made when the collector starts for the first time.',
  },
  link: {
    name: 'Your name',
    password: 'Password, at least 12 characters',
    invitation: {
      title: 'Join the studio',
      about:
        'You were invited to a site. Choose a password; if you have an account here, give its password.',
      submit: 'Join',
    },
    reset: {
      title: 'Choose a new password',
      about: 'Wherever you are signed in, you will be signed out.',
      submit: 'Set the password',
    },
  },
  shell: {
    documentTitle: (title: string) => `${title} · Segue`,
    nav: 'Screens',
    audiences: 'Audiences',
    skip: 'Skip to the content',
    site: 'Site',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    role: (role: string) => `Role: ${role}`,
    isOff: 'This site is switched off: its pages get nothing of what is published here.',
    signOut: 'Sign out',
    noSite: 'No site yet',
    noSiteWhy: 'Your account has no site. Ask the person who runs the collector to add you to one.',
    notFound: 'There is no such screen',
    notFoundWhy: 'The address may be from an older version of the studio.',
  },
  period: { label: 'Period', days: (days: number) => `${days} days` },
  site: {
    everyone: 'Everyone',
    control: 'Control',
    holdout: 'Holdout',
    open: 'Open the site',
    openOverlay: 'Open with overlay',
  },
} as const
