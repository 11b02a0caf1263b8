// React, Vue and Svelte take types from beside this file; there is nothing to run.
export {};
