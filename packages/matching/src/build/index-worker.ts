import { buildPart } from './build-part.js';
import type { BuildOrder, BuildReport } from './protocol.js';

/**
 * The program of an index worker, in a browser (`new Worker(url, { type: 'module' })`) and in Node
 * (`worker_threads`): start it from `@qxwq/matching/worker` and hand it to `buildIndex`.
 */
interface Port {
  postMessage(message: BuildReport): void;
}

interface NodePort extends Port {
  on(event: 'message', listener: (order: BuildOrder) => void): void;
}

interface WebScope extends Port {
  addEventListener(event: 'message', listener: (event: { data: BuildOrder }) => void): void;
}

/** Asked of the process instead of imported, so that bundlers for browsers find nothing to resolve. */
function nodePort(): NodePort | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => { parentPort?: NodePort | null } | undefined };
  };
  return process?.getBuiltinModule?.('node:worker_threads')?.parentPort ?? undefined;
}

const node = nodePort();
if (node) {
  node.on('message', (order) => buildPart(order, (report) => node.postMessage(report)));
} else {
  const scope = globalThis as unknown as WebScope;
  scope.addEventListener('message', ({ data }) => buildPart(data, (report) => scope.postMessage(report)));
}
