/** People's accounts: signing in, invitations, one's own account, and a delegation's people. */
export const accounts = {
  signIn: {
    title: 'Sign in',
  },
};
