/**
 * `Floor` remembers what a meeting heard, from the bare acts: who is in the room, which text was called, and who heard it.
 * It never asks the code under test.
 */
import type { Act } from '#forum/act.ts';

type Call = { readonly n: number; readonly question: string; readonly present: ReadonlySet<string> };
type Text = { readonly n: number; readonly digests: string };

export class Floor {
  readonly #present = new Set<string>();
  readonly #texts = new Map<string, Text[]>();
  readonly #calls: Call[] = [];
  /** The text in hand: called, and neither decided, amended, replaced by another call, nor laid aside by a pause. */
  #inHand: Call | null = null;

  /** Answers what is wrong with the act, or null. Every act is shown, after those before it. */
  see(act: Act): string | null {
    switch (act.kind) {
      case 'question.put':
      case 'question.amended':
        this.#text(act.body.question, { n: act.n, digests: digestsOf(act.body.text.languages) });
        return null;
      case 'question.called':
        return this.#called(act);
      case 'presence.noted':
        return this.#noted(act);
      case 'meeting.resumed':
        this.#inHand = null;
        return null;
      case 'decision.adopted':
        return this.#adopted(act);
      case 'decision.failed':
      case 'question.withdrawn':
        if (act.body.question !== undefined) this.#layAside(act.body.question);
        return null;
      default:
        return null;
    }
  }

  /** True of a party that heard the text in hand, or that is in the room now: nobody may turn its objection away. */
  mustHear(question: string, party: string): boolean {
    return this.#inHand?.question === question && (this.#inHand.present.has(party) || this.#present.has(party));
  }

  /** An objection to a text stands until its party heard the amended one called. */
  heardAnother(question: string, party: string, said: number): boolean {
    const amended = this.#texts.get(question)?.find((text) => text.n > said);
    if (!amended) return false;
    return this.#calls.some((call) => call.question === question && call.n > amended.n && call.present.has(party));
  }

  #text(question: string, text: Text): void {
    this.#texts.set(question, [...(this.#texts.get(question) ?? []), text]);
    this.#layAside(question);
  }

  #layAside(question: string): void {
    if (this.#inHand?.question === question) this.#inHand = null;
  }

  #called({ n, body }: Act<'question.called'>): string | null {
    const present = new Set(body.present);
    const call = { n, question: body.question, present };
    this.#calls.push(call);
    this.#inHand = call;
    if ([...body.sha256].toSorted().join() !== this.#texts.get(body.question)?.at(-1)?.digests) {
      return 'another text is called than the last one';
    }
    const all = present.size === this.#present.size && [...present].every((party) => this.#present.has(party));
    return all ? null : 'others are in the room than the call says';
  }

  #noted({ by, body }: Act<'presence.noted'>): string | null {
    if (body.present) this.#present.add(body.party);
    else this.#present.delete(body.party);
    const itself = typeof by === 'object' && by.capacity === 'delegation' && by.party === body.party;
    return body.present || itself || this.#inHand === null ? null : 'a party is struck off while a text is in hand';
  }

  #adopted({ body }: Act<'decision.adopted'>): string | null {
    if (body.meeting === undefined) return null;
    const inHand = this.#inHand;
    this.#inHand = null;
    const last = this.#texts.get(body.question ?? '')?.at(-1)?.digests;
    if (body.text && digestsOf(body.text.languages) !== last) return 'another text is adopted than the last one';
    return inHand?.question === body.question ? null : 'a text is adopted that was not called last';
  }
}

const digestsOf = (languages: readonly { readonly sha256: string }[]): string =>
  languages
    .map(({ sha256 }) => sha256)
    .toSorted()
    .join();
