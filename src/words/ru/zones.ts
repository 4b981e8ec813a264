import type { Say } from '#words/say.ts';

export const zones: Say['zones'] = {
  capital: (zone: string) => `в вашей столице (${zone})`,
  own: (name: string, zone: string) => `ваше время, ${name} (${zone})`,
  form: {
    label: 'Ваш часовой пояс — рядом с UTC и временем вашей столицы',
    help: 'Название из базы часовых поясов IANA, например Asia/Almaty. Если оставить поле пустым, будут показаны только UTC и время столицы.',
    button: 'Показывать время в этом поясе',
  },
};
