import type { TemplateFormMessages } from './template-form-messages.js';

/** English. */
export const templateFormEn: TemplateFormMessages = {
  opens: 'Opens',
  opensNothing: 'Nothing',
  opensPage: 'Web page',
  opensMiniProgram: 'Mini program',
  url: 'Address of the page',
  appid: 'Mini program appid',
  pagepath: 'Page of the mini program',
  pagepathHint: 'Empty opens its home page',
  fallbackUrl: 'Page for older versions of WeChat',
  miniProgramFirst: 'Phones open the mini program first',
  optionalSettings: 'More settings',
  filled: (count) => `${String(count)} filled in`,
  hidden: 'not shown on phones',
  fieldsLabel: 'Fields of the template',
  clientMsgId: 'Duplicate guard',
  clientMsgIdHint: 'The same id within 10 minutes is sent once',
};
