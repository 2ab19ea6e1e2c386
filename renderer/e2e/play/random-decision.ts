/** Decisions for a random walk: whatever the machine takes now, and belt acts of which some can be done and some cannot. */
import { verbIds, verbs } from '../../../scenarios/case/belt.ts';
import { type Decision, type MarkReading, waits } from '../../../scenarios/case/decision.ts';
import type { Player } from '../../../scenarios/compile/player.ts';
import { coreIndicators } from '../../../scenarios/law/indicators.ts';
import { shippedCase } from './library.ts';
import type { Dice } from './random.ts';

export type BeltDecision = Extract<Decision, { type: 'act.performed' }>;

const onBelt = shippedCase.people.filter((each) => each.onBelt).map((each) => each.id);
const inFile = shippedCase.people.filter((each) => each.procedure !== 'none').map((each) => each.id);

const actOf = ({ verb, object }: { readonly verb: string; readonly object: string }): BeltDecision => ({
  type: 'act.performed',
  verb,
  object,
});

/** An act as the page can put it together: aimed at somebody who was met where the verb asks for it. Half of them matter in this case. */
export function anyBeltAct(player: Player, dice: Dice): BeltDecision {
  const met = new Set(player.view().people.flatMap((each) => (each.met ? [each.id] : [])));
  const people = onBelt.filter((id) => met.has(id));
  const foreseen = shippedCase.belt.filter(({ persons }) => persons?.some((id) => met.has(id)) ?? true);
  const known = dice.roll(2) === 0 ? dice.pick(foreseen) : null;
  if (known?.persons)
    return { ...actOf(known), person: dice.pick(known.persons.filter((id) => met.has(id))) };
  if (known) return actOf(known);
  const verb = dice.pick(verbIds.filter((id) => people.length > 0 || verbs[id].person === 'optional'));
  const act = actOf({ verb, object: dice.pick<string>(verbs[verb].objects) });
  const aimed = people.length > 0 && (verbs[verb].person === 'required' || dice.roll(2) === 0);
  return aimed ? { ...act, person: dice.pick(people) } : act;
}

const anyReading = (dice: Dice): MarkReading =>
  dice.roll(3) === 0
    ? { as: 'ask' }
    : { as: 'sign', indicator: dice.pick(coreIndicators), person: dice.pick(inFile) };

function anyMark(player: Player, dice: Dice): Decision | null {
  const { papers, marks } = player.view();
  const marked = Object.keys(marks);
  if (marked.length > 0 && dice.roll(4) === 0) {
    const [paper = '', line = ''] = dice.pick(marked).split('/');
    return { type: 'line.cleared', paper, line };
  }
  const paper = shippedCase.papers.find((each) => each.id === dice.pick(papers));
  return paper
    ? { type: 'line.marked', paper: paper.id, line: dice.pick(paper.lines).id, reading: anyReading(dice) }
    : null;
}

const anyChoice = (player: Player, dice: Dice): Decision | null => {
  const { scene, choices } = player.view();
  const open = choices.filter((each) => each.enabled);
  return open.length > 0 ? { type: 'choice.chosen', scene, choice: dice.pick(open).id } : null;
};

const anyWait = (player: Player, dice: Dice): Decision | null => {
  const open = waits.filter((until) => player.can({ type: 'time.passed', until }));
  return open.length > 0 ? { type: 'time.passed', until: dice.pick(open) } : null;
};

/** A decision the machine takes, other than a belt act: a choice half of the time, else a mark or a wait. Null when there is none. */
export function anyDecision(player: Player, dice: Dice): Decision | null {
  const throws = dice.roll(8);
  const order = throws < 4 ? [anyChoice] : throws < 7 ? [anyMark] : [anyWait];
  for (const draw of [...order, anyChoice, anyWait, anyMark]) {
    const decision = draw(player, dice);
    if (decision && player.can(decision)) return decision;
  }
  return null;
}
