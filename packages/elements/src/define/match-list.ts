import { define } from '../core/define.js';
import { QxwqMatchList } from '../match-list/match-list.js';

define('qxwq-match-list', QxwqMatchList);
