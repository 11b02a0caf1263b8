import { ask } from './content.js';

/** The search client of a host's own service, in the form that InstantSearch asks for. */
const searchClient = {
  async search(requests) {
    const { query, facetFilters = [] } = requests[0].params;
    // A value carries its words behind a bar: what is shown beside what is asked for.
    const state = facetFilters.flat()[0]?.replace('state:', '').split('|')[0];
    const { rows, states } = await ask({ q: query, state });
    const facets = { state: Object.fromEntries(states.map(({ label, value, count }) => [`${value}|${label}`, count])) };
    const result = { hits: rows, nbHits: rows.length, page: 0, nbPages: 1, hitsPerPage: 20, query, params: '', facets };
    return { results: requests.map((request) => ({ ...result, index: request.indexName, processingTimeMS: 1 })) };
  },
};

/** @param {Function} instantsearch @param {Record<'searchBox' | 'refinementList' | 'hits', Function>} widgets */
export function searchBoard(instantsearch, { searchBox, refinementList, hits }) {
  const search = instantsearch({ indexName: 'challenges', searchClient });
  search.addWidgets([
    searchBox({ container: '#search', placeholder: '搜索需求' }),
    refinementList({
      container: '#states',
      attribute: 'state',
      transformItems: (items) => items.map((item) => ({ ...item, highlighted: item.label.split('|')[1] })),
    }),
    hits({
      container: '#list',
      templates: {
        item: (row, { html }) => html`<article class="row">
          <h2><a href="#">${row.title}</a></h2>
          <p>${row.organisation}</p>
          <p>${row.summary}</p>
          <p class="facts"><b>${row.amount}</b> <span>${row.deadline}</span> <span>${row.state}</span></p>
        </article>`,
      },
    }),
  ]);
  search.start();
}
