export const accounts = {
  signIn: {
    title: 'Войти',
  },
};
