// What takes the changes of a message back: loaded when the person comes to write.

export { returnTo, textIn } from './caret.js';
export { EditingKeys } from './editing-keys.js';
export { MessageHistory } from './message-history.js';
