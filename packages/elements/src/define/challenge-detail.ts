import { QxwqChallengeDetail } from '../challenge-detail/challenge-detail.js';
import { define } from '../core/define.js';

define('qxwq-challenge-detail', QxwqChallengeDetail);
