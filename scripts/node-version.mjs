/**
 * Imported first by what people run: says in one sentence that Node is too old, instead of a syntax error later.
 * It uses nothing that an old Node does not know.
 */
const NEEDED = [20, 19];

/**
 * @param {string} version as `process.versions.node` has it
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** @param {string} version @returns {string} */
export function tooOld(version) {
  const needed = NEEDED.join('.');
  return (
    `需要 Node.js ${needed} 或更高版本，当前为 ${version}。请从 https://nodejs.org 安装新版本后重试。\n` +
    `Node.js ${needed} or newer is needed; this is ${version}. Install a newer one from https://nodejs.org and try again.`
  );
}

if (!isNewEnough(process.versions.node)) {
  console.error(tooOld(process.versions.node));
  process.exit(1);
}
