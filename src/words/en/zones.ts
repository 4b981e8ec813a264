/** Times on the clocks of the reader and of the capital. */
export const zones = {
  /** After a local time. */
  capital: (zone: string) => `in your capital (${zone})`,
  own: (name: string, zone: string) => `your time, ${name} (${zone})`,
  form: {
    label: 'Your time zone, beside UTC and the time of your capital',
    help: 'A name of the IANA time zone database, such as Asia/Almaty. Leave it empty to see only UTC and your capital.',
    button: 'Show times in this zone',
  },
};
