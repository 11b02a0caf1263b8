import { QxwqBidForm } from '../bid-form/bid-form.js';
import { define } from '../core/define.js';

define('qxwq-bid-form', QxwqBidForm);
