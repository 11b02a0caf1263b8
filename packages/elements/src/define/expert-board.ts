import { define } from '../core/define.js';
import { QxwqExpertBoard } from '../expert-board/expert-board.js';

define('qxwq-expert-board', QxwqExpertBoard);
