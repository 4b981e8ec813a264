/** Which letters people want, on PostgreSQL. */
import { CHOICES, UNCHOSEN, type Choices } from '#desk/mail/choices.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';

type Row = { readonly person: string; readonly choice: string; readonly language: string | null };

export function choicesOn(database: Database): Choices {
  return {
    choices: () =>
      patiently(async () => {
        const { rows } = await database.query<Row>('SELECT person, choice, language FROM mail_choice', []);
        return new Map(
          rows.map(({ person, choice, language }) => [
            person,
            { choice: CHOICES.find((one) => one === choice) ?? UNCHOSEN.choice, language },
          ]),
        );
      }),
    choose: async (person, { choice, language }) => {
      await patiently(() =>
        database.query(
          `INSERT INTO mail_choice (person, choice, language) VALUES ($1, $2, $3)
           ON CONFLICT (person) DO UPDATE SET choice = excluded.choice, language = excluded.language`,
          [person, choice, language],
        ),
      );
    },
  };
}
