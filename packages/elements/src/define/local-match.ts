import { define } from '../core/define.js';
import { QxwqLocalMatch } from '../local-match/local-match.js';

define('qxwq-local-match', QxwqLocalMatch);
