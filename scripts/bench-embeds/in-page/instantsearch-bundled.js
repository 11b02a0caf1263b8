import instantsearch from 'instantsearch.js';
import { hits, refinementList, searchBox } from 'instantsearch.js/es/widgets';
import { searchBoard } from './search-board.js';

searchBoard(instantsearch, { searchBox, refinementList, hits });
