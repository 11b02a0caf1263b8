/** Who may take a step. `clock` is the platform itself, when a time comes. */
export type Actor = 'enterprise' | 'bidder' | 'operator' | 'clock';

export interface Transition<State extends string> {
  readonly name: string;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Actor[];
}

/** States and steps as data: platform, mock, forms and badges read the same table. */
export interface Lifecycle<State extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State>[];
}

/** The step called `name` from `state`, or undefined where the table has none or not for this actor. */
export function findTransition<State extends string>(
  lifecycle: Lifecycle<State>,
  name: string,
  state: string,
  actor: Actor,
): Transition<State> | undefined {
  return lifecycle.transitions.find(
    (step) => step.name === name && (step.from as readonly string[]).includes(state) && step.by.includes(actor),
  );
}

/** States from which nothing leads on. */
export function finalStates<State extends string>(lifecycle: Lifecycle<State>): State[] {
  return lifecycle.states.filter((state) => !lifecycle.transitions.some((step) => step.from.includes(state)));
}
