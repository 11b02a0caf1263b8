import { QxwqChallengeCard } from '../challenge-card/challenge-card.js';
import { define } from '../core/define.js';

define('qxwq-challenge-card', QxwqChallengeCard);
