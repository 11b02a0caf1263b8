/**
 * Libraries that cannot be asked for everything in reasonable time or memory get less to do, which only favours them.
 * `documents` and `queries` bound the measurement of speed, `papers` the known-item queries.
 */
export const LIMITS = {
  'fuse.js': { documents: 2_000, queries: 10, papers: 60 },
  lunr: { documents: 2_000, queries: 20 },
  '@orama/orama': { documents: 20_000 },
};

/** Queries of the measurement of speed. */
export const QUERIES = 60;
