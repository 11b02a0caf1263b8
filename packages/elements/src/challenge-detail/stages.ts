import { type Challenge, challengeStages } from '@qxwq/contract';

export interface Stage {
  /** State of the lifecycle that it stands for. */
  readonly state: string;
  readonly progress: 'done' | 'current' | 'ahead';
  /** When it was entered (ISO 8601), or null. */
  readonly enteredAt: string | null;
}

type Facts = Pick<Challenge, 'state' | 'history'>;

/**
 * The life of a challenge as a line: what was passed, where it stands, what is still ahead. One that ended on the way
 * (流榜, 终止) ends the line there: nothing is ahead of it.
 */
export function stagesOf({ state, history }: Facts): Stage[] {
  const entered = new Map<string, string>(history.map((step) => [step.state, step.at]));
  const enteredAt = (name: string) => entered.get(name) ?? null;
  const road: readonly string[] = challengeStages;
  const at = road.indexOf(state);
  if (at >= 0) {
    return road.map((name, index) => ({
      state: name,
      progress: index < at ? 'done' : index === at ? 'current' : 'ahead',
      enteredAt: enteredAt(name),
    }));
  }
  const passed = road.filter((name) => entered.has(name));
  return [
    ...passed.map((name): Stage => ({ state: name, progress: 'done', enteredAt: enteredAt(name) })),
    { state, progress: 'current', enteredAt: enteredAt(state) },
  ];
}
