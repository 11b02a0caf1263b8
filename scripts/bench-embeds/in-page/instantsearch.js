import { searchBoard } from './search-board.js';

const { instantsearch } = globalThis;
searchBoard(instantsearch, instantsearch.widgets);
