import type { TextToolMessages } from './text-tools-messages.js';

/** English. */
export const textToolsEn: TextToolMessages = {
  link: {
    label: 'Words to show',
    labelHint: 'Empty shows the address',
    miniLabelHint: 'A tap on them opens the mini program',
    href: 'Address',
    hrefHint: 'Begins with https:// or http://',
    appid: 'Mini program appid',
    appidHint: 'Must be linked to this account',
    choose: 'Choose',
    path: 'Page of the mini program',
    pathHint: 'Empty opens its home page',
    fallback: 'Page for older versions of WeChat',
    fallbackHint: 'For phones that cannot open the mini program',
    insert: 'Insert link',
    update: 'Save link',
    remove: 'Remove link',
    cancel: 'Cancel',
    addHttps: 'Add https://',
  },
  emoticon: {
    search: 'Search by Chinese or English name',
    recent: 'Used lately',
    all: 'All emoticons',
    found: (count) => `${String(count)} found`,
    none: (words) => `No emoticon is called “${words}”. Try another word.`,
    hint: 'On phones WeChat puts its own picture there',
  },
};
