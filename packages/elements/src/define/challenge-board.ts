import { QxwqChallengeBoard } from '../challenge-board/challenge-board.js';
import { define } from '../core/define.js';

define('qxwq-challenge-board', QxwqChallengeBoard);
