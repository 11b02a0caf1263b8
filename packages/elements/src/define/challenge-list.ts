import { QxwqChallengeList } from '../challenge-list/challenge-list.js';
import { define } from '../core/define.js';

define('qxwq-challenge-list', QxwqChallengeList);
