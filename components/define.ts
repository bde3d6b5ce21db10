/** Registers every element. */
import './connection/define.js';
import './field/define.js';
import './phone/define.js';
import './simulator-panel/define.js';
import './subscription-composer/define.js';
import './template-composer/define.js';
import './text-composer/define.js';
