import { counted } from './site.ts';
import { languageName } from './languages.ts';
import { labelInEach } from '#words/in-language.ts';

/** /room and /room/…: a meeting while it sits. /screen/…: the same for the hall. */
export const room = {
  list: {
    title: 'Meetings that sit',
    describe: 'Meetings that sit now, and those that can be opened.',
    lead: 'In the room of a meeting the Chair puts a text, asks for objections, and declares what was decided. All who are in it see the same at the same time.',
    sitting: 'Sitting now',
    none: 'No meeting sits now. When the Secretariat or the Chair opens one, it stands here.',
    enter: (title: string) => `Enter: ${title}`,
    since: 'open since',
    planned: 'Planned, and not yet opened',
    nonePlanned: 'No meeting is on record as planned.',
    whoOpens: 'The Secretariat or the Chair opens a meeting.',
  },
  open: {
    title: (title: string) => `Open: ${title}`,
    does: 'From then on whoever attends can be noted as present, and texts can be put.',
    button: 'Open the meeting',
    presidedBy: 'In the chair of the meeting',
    other: 'Open a meeting that is not planned',
    meeting: 'Name in the record, in small Latin letters, digits and hyphens',
    organ: 'Organ',
    kind: 'Kind',
    name: (language: string) => `Title in ${languageName(language)}`,
  },
  describe: (title: string) => `${title}: who is in the room, the text in hand, objections, and what was decided.`,
  lead: (organ: string, chair: string) => `${organ}. In the chair: ${chair}.`,
  sits: 'The meeting sits.',
  suspended: 'The sitting is suspended.',
  closed: 'The meeting is closed.',
  newest: (n: number, time: string) => `As of act ${n}, recorded at ${time}.`,
  again: 'Show it anew',
  screen: 'Screen for the hall',
  hand: {
    title: 'In hand',
    suspended: 'Suspended: nothing is decided until the sitting is resumed. Objections are taken.',
    nothing: 'No text is in hand. When the Chair puts one, it stands here, in full.',
    ask: 'Any objection?',
    asked: (time: string) => `The Chair asks since ${time}.`,
    effects: 'What it brings about when it is adopted',
    objections: 'Objections',
    noObjection: 'No objection has been raised so far.',
    stopped: 'There is no consensus while an objection stands.',
  },
  outcome: {
    adopted: 'Adopted',
    failed: 'No consensus: not adopted',
  },
  before: {
    title: 'Before the meeting',
    none: 'No other text waits to be put here.',
    call: {
      title: (title: string) => `Put: ${title}`,
      does: 'Puts the exact text to the meeting and asks whether there is any objection.',
      button: 'Put the text: any objection?',
    },
  },
  decided: { title: 'Decided here', none: 'Nothing has been decided here yet.' },
  presence: {
    title: 'Who is here',
    quorum: (present: number, of: number, required: number) =>
      `${counted(present, 'member', 'members')} of ${of} present; ${required} make a quorum.`,
    met: 'There is a quorum.',
    notMet: 'There is no quorum.',
    ascertained: (time: string, present: number) => `Last ascertained at ${time}: ${present} present.`,
    here: 'In the room',
    absent: 'Members not in the room',
    nobody: 'Nobody has been noted as present.',
    unfilled: { vacant: 'vacant seat', contested: 'contested seat' },
    own: {
      here: {
        title: 'We are here',
        does: 'Notes that your delegation has taken its seat.',
        button: 'Note us as present',
      },
      left: { title: 'We leave', does: 'Notes that your delegation has left the room.', button: 'Note that we leave' },
    },
    roll: {
      here: {
        title: 'Call the roll',
        does: 'Notes all who are ticked as present.',
        button: 'Note as present',
        legend: 'Who is here',
      },
      left: {
        title: 'Who has left',
        does: 'Notes all who are ticked as having left.',
        button: 'Note as having left',
        legend: 'Who has left',
      },
    },
    ascertain: {
      title: 'Ascertain the quorum',
      does: 'Records how many members are present at this moment, and whether they are enough.',
      button: 'Ascertain the quorum',
    },
  },
  floor: {
    title: 'From the floor',
    objection: {
      does: 'Stops the text at once. Nobody has to agree to it, and no reason is asked for.',
      arrives: 'Your delegation is not noted as present: by objecting it takes its seat.',
      button: 'I object',
      statement: 'Add a statement (if you like)',
    },
    amendment: {
      title: 'Propose an amendment',
      does: 'Asks for another text, so this one is stopped as by an objection. Write what should be changed.',
      button: 'Propose the amendment',
    },
    behalf: {
      title: 'Note an objection from the floor',
      does: 'For a delegation that raises it by word of mouth.',
      button: 'Note the objection',
      party: 'Who objects',
    },
    statement: (language: string) => `In ${languageName(language)}`,
  },
  chair: {
    title: 'The Chair',
    gavel: {
      does: 'Adopts exactly the text shown above. If an objection has reached the record before, it is not adopted.',
      button: 'I hear no objection. It is so decided.',
    },
    none: {
      title: 'Declare that there is no consensus',
      does: 'An objection stands: the text is not adopted, and the question is closed.',
      button: 'There is no consensus',
      reason: (language: string) => `Reason, in ${languageName(language)} (if you like)`,
    },
    ruling: {
      title: 'Rule on a point of order',
      does: 'Where the rules leave a point open, the Chair rules. The ruling is on record with the rule that it is about.',
      button: 'Give the ruling',
      rule: 'About which rule',
      holds: 'How it is ruled',
      yes: 'It may be done',
      no: 'It may not be done',
      asked: 'Raised by',
      nobody: 'nobody: by the Chair itself',
      text: labelInEach(
        'The ruling, in English',
        (language) => `The ruling, in ${languageName(language)} (if you like)`,
      ),
    },
    again: 'The sitting was suspended since the text was put: it is put anew.',
    suspend: {
      title: 'Suspend the sitting',
      does: 'Nothing is put or decided until it is resumed. Objections are still taken and lifted. After it, a text in hand is put anew.',
      button: 'Suspend',
    },
    resume: {
      title: 'Resume the sitting',
      does: 'Goes on with the sitting. A text that was in hand is put anew.',
      button: 'Resume the sitting',
    },
    close: {
      title: 'Close the meeting',
      does: 'Ends it. From then on it is on record as held, with all who took part. It cannot be opened again.',
      button: 'Close the meeting',
    },
  },
  rulings: 'Rulings of the Chair',
};
