/**
 * The assignment as a linear program in the CPLEX format. Its matrix is that of a flow, so that its optimum is
 * whole-numbered without asking for it. Pairs are forbidden by -Infinity.
 *
 * @param {import('../../src/assign/assign.js').AssignOptions} options
 */
export function assignmentProgram({ scores, places, capacities }) {
  const objective = [];
  const bounds = [];
  const items = places.map(() => []);
  const workers = capacities.map(() => []);
  scores.forEach((row, item) => {
    for (let worker = 0; worker < row.length; worker++) {
      if (!Number.isFinite(row[worker])) continue;
      const name = `x${item}_${worker}`;
      objective.push(`+ ${row[worker]} ${name}`);
      bounds.push(` 0 <= ${name} <= 1`);
      items[item].push(`+ ${name}`);
      workers[worker].push(`+ ${name}`);
    }
  });
  const limits = (name, groups, most) =>
    groups.flatMap((terms, i) => (terms.length > 0 ? [` ${name}${i}: ${terms.join('\n ')} <= ${most[i]}`] : []));
  return [
    'Maximize',
    ` obj: ${objective.join('\n ')}`,
    'Subject To',
    ...limits('item', items, places),
    ...limits('worker', workers, capacities),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
}

/**
 * The most meetings that any plan can place, as a program with a yes or no for each meeting and slot.
 *
 * @param {import('../../src/meetings/schedule.js').MeetingRequest} request
 */
export function meetingProgram({ meetings, slots, tables, available = () => true }) {
  const binaries = [];
  const rows = new Map();
  const limit = (row, most, name) => {
    const terms = rows.get(row) ?? { most, names: [] };
    terms.names.push(name);
    rows.set(row, terms);
  };
  meetings.forEach(({ a, b }, meeting) => {
    for (let slot = 0; slot < slots; slot++) {
      if (!available(a, slot) || !available(b, slot)) continue;
      const name = `m${meeting}_${slot}`;
      binaries.push(name);
      limit(`once ${meeting}`, 1, name);
      limit(`${a} ${slot}`, 1, name);
      limit(`${b} ${slot}`, 1, name);
      limit(`tables ${slot}`, tables, name);
    }
  });
  const sum = (names) => names.map((name) => `+ ${name}`).join('\n ');
  return [
    'Maximize',
    ` obj: ${sum(binaries)}`,
    'Subject To',
    ...[...rows.values()].map(({ most, names }, i) => ` r${i}: ${sum(names)} <= ${most}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}
