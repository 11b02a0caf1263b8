import { componentBoard } from './component-board.js';

componentBoard('sl');
