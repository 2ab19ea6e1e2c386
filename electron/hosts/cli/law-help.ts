/** What the help of the law commands says below their options. */
import { eventWords } from '../../app/law-desk.ts';
import { example } from './output.ts';

export const courseHelp = (): string => `${example('law adult --events events.jsonl')}

An event:
  {"date":"2026-03-24","event":"victim.referred","with":{"to":"recognised-centre"}}
Dates do not go back. "by" (who did it) and "seenBy" (seats that learnt of it) may be added.
Every key of "with" is needed, but for one with a question mark (write it without). A word in [brackets]: only this procedure knows the event.

Events:
${eventWords.map((line) => `  ${line}`).join('\n')}

Exit code 0: an answer, with or without breaches; 1: events that cannot be read; 2: wrong usage.`;

export const qualifyHelp = `${example('qualify --facts facts.json')}

Needed: "from", "to" (first and last day of the facts), "actions" (A1 to A7), "purposes" (P1 to P7) and "victims":
  {"from":"2026-03-01","to":"2026-09-30","actions":["A4"],"purposes":["P3"],
   "victims":[{"count":3,"age":30,"origin":"third-country"}]}
May be added: "means", "circumstances", "indicators" (I1 to I11), "consent", "pressures", "crossBorder", "socialBreaches",
"smuggling" {"gain","irregular"}, "victimOffences" [{"directConsequence","level"}]. README.md here lists their words.`;

export const factsHelp = `${example('facts --table duties --class LAW')}

LAW is sourced; PRACTICE is agreed practice and never worded as law; UNC is not confirmed, shown as "check", never critical.`;
