import { QxwqAchievementBoard } from '../achievement-board/achievement-board.js';
import { define } from '../core/define.js';

define('qxwq-achievement-board', QxwqAchievementBoard);
