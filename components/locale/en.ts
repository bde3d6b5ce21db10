import type { Messages } from './messages.js';

/** English. */
export const en: Messages = {
  field: {
    missing: (label) => `Fill in “${label}”.`,
    wrong: (label) => `Check “${label}”.`,
    more: (count) => `${String(count)} more`,
  },
  composer: {
    template: 'Template',
    chooseTemplate: 'Choose a template',
    fields: (count) => `${String(count)} ${count === 1 ? 'field' : 'fields'}`,
    noTemplates: 'This account has no templates yet. Add one in WeChat’s console and it appears here',
    loading: 'Reading templates',
    loadFailed: (reason) => `The templates could not be read: ${reason}`,
    retry: 'Try again',
    send: 'Send',
    sendTo: (name) => `Send to ${name}`,
    sending: 'Sending',
    endWait: 'Stop waiting',
    problems: (count) => `${String(count)} ${count === 1 ? 'problem' : 'problems'} would be refused`,
    warnings: (count) => `${String(count)} ${count === 1 ? 'warning' : 'warnings'}; it can be sent`,
    show: 'Show',
    ready: 'Ready to send',
    sent: 'Sent',
    noDrafts: 'What keeps drafts could not be loaded. Send or copy the text before you leave.',
  },
  phone: {
    chatWith: (name, count) => `Chat with ${name}, ${String(count)} ${count === 1 ? 'message' : 'messages'}`,
    draft: 'Draft preview',
  },
};
