/** Classes of SQLSTATE that say "not now": connection, resources, operator intervention (PostgreSQL, appendix A). */
const CLASSES = ['08', '53', '57'];
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

/** Whether an error means that the database cannot be reached at present, rather than that something is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string')
    return NETWORK.includes(code) || (code.length === 5 && CLASSES.includes(code.slice(0, 2)));
  return (
    error.message.startsWith('Connection terminated') ||
    error.message.includes('timeout exceeded when trying to connect')
  );
}
