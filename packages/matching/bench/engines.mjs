/**
 * One adapter a library: `create()` gives `{ add(id, text, tokens), finish?(), search(query, tokens, limit) }` that
 * returns ids, best first. Each is set up as its documentation advises for text that is already split into words.
 */
const splitAtSpaces = (text) => text.split(' ').filter(Boolean);

const ADAPTERS = {
  '@qxwq/matching': async () => {
    const { createIndex } = await import(process.env.QXWQ_BENCH_BUNDLE);
    return () => {
      const index = createIndex({ fields: { body: {} } });
      return {
        add: (id, text) => index.add(id, { body: text }),
        finish: () => index.search(''),
        search: (query, _, limit) => index.search(query, { limit }).map(({ id }) => id),
      };
    };
  },
  minisearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    return () => {
      const index = new MiniSearch({ fields: ['body'], tokenize: splitAtSpaces, processTerm: (term) => term });
      return {
        add: (id, _, tokens) => index.add({ id, body: tokens }),
        search: (_, tokens, limit) =>
          index
            .search(tokens)
            .slice(0, limit)
            .map(({ id }) => id),
      };
    };
  },
  '@orama/orama': async () => {
    const { create, insert, search } = await import('@orama/orama');
    return () => {
      const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: splitAtSpaces };
      const index = create({ schema: { body: 'string' }, components: { tokenizer } });
      return {
        add: (id, _, tokens) => insert(index, { id, body: tokens }),
        search: async (_, tokens, limit) =>
          (await search(index, { term: tokens, limit, threshold: 1 })).hits.map(({ id }) => id),
      };
    };
  },
  flexsearch: async () => {
    const { Index } = (await import('flexsearch')).default;
    return () => {
      const index = new Index({ encode: splitAtSpaces, tokenize: 'strict' });
      return {
        add: (id, _, tokens) => index.add(id, tokens),
        search: (_, tokens, limit) => index.search(tokens, { limit, suggest: true }),
      };
    };
  },
  lunr: async () => {
    const { default: lunr } = await import('lunr');
    return () => {
      const builder = new lunr.Builder();
      builder.ref('id');
      builder.field('body');
      let index;
      return {
        // Arrays are taken as tokens that are already split.
        add: (id, _, tokens) => builder.add({ id, body: splitAtSpaces(tokens) }),
        finish: () => {
          index = builder.build();
        },
        search: (_, tokens, limit) =>
          index
            .query((query) => {
              for (const token of splitAtSpaces(tokens)) query.term(token, {});
            })
            .slice(0, limit)
            .map(({ ref }) => ref),
      };
    };
  },
  'fuse.js': async () => {
    const { default: Fuse } = await import('fuse.js');
    return () => {
      const documents = [];
      let index;
      return {
        add: (id, text) => documents.push({ id, body: text }),
        finish: () => {
          index = new Fuse(documents, { keys: ['body'], ignoreLocation: true });
        },
        search: (query, _, limit) => index.search(query.slice(0, 32), { limit }).map(({ item }) => item.id),
      };
    };
  },
};

export const ENGINE_NAMES = Object.keys(ADAPTERS);

/** A function that creates an empty index of the library, or undefined if the library is not installed. */
export async function loadEngine(name) {
  try {
    return await ADAPTERS[name]();
  } catch (error) {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
