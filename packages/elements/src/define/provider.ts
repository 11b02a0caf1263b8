import { define } from '../core/define.js';
import { QxwqProvider } from '../provider/provider.js';

define('qxwq-provider', QxwqProvider);
