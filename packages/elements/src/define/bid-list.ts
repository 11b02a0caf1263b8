import { QxwqBidList } from '../bid-list/bid-list.js';
import { define } from '../core/define.js';

define('qxwq-bid-list', QxwqBidList);
