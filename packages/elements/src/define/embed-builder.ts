import { define } from '../core/define.js';
import { QxwqEmbedBuilder } from '../embed-builder/embed-builder.js';

define('qxwq-embed-builder', QxwqEmbedBuilder);
