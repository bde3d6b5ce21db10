import type { consentVerdict } from '../../wechat/limit/consent.js';

type Verdict = ReturnType<typeof consentVerdict>;

/** What the panel says of the notices that a person allows. */
export interface ConsentMessages {
  readonly tool: string;
  readonly of: (name: string) => string;
  readonly none: (account: string) => string;
  readonly oneTime: string;
  readonly longTerm: string;
  readonly deleted: string;
  /** `chances` is absent where nobody counts. */
  readonly standing: (verdict: Verdict, chances: number | undefined) => string;
  readonly always: string;
  readonly allow: string;
  readonly refuse: string;
  readonly revoke: string;
  /** The full name of one of these buttons. */
  readonly about: (deed: string, title: string) => string;
  /** Before the field with the number. */
  readonly chances: string;
  readonly chancesOf: (title: string) => string;
  readonly hint: string;
  /** Of who does not follow: what still reaches them. */
  readonly only: string;
  /** Beside a name in the list of followers. */
  readonly left: (count: number) => string;
}

export const consentsZhCN: ConsentMessages = {
  tool: '订阅',
  of: (name) => `${name}允许的通知`,
  none: (account) => `${account}没有订阅通知的模板。`,
  oneTime: '一次性',
  longTerm: '长期',
  deleted: '模板已删除',
  standing: (verdict, chances) => {
    switch (verdict) {
      case 'open':
        return chances === undefined ? '一直允许' : `还能发 ${chances} 次`;
      case 'never-asked':
        return '还没问过';
      case 'refused':
        return '不允许';
      case 'used-up':
        return '已用完';
    }
  },
  always: '不再询问',
  allow: '允许',
  refuse: '拒绝',
  revoke: '关掉',
  about: (deed, title) => `${deed}「${title}」`,
  chances: '次数',
  chancesOf: (title) => `「${title}」还能发几次`,
  hint: '允许、拒绝和关掉会推送给账号；直接改次数不会。',
  only: '只收得到允许过的通知',
  left: (count) => (count === Infinity ? '可通知' : `可通知 ${count} 次`),
};

export const consentsEn: ConsentMessages = {
  tool: 'Notices',
  of: (name) => `Notices ${name} allows`,
  none: (account) => `${account} has no templates of subscription notices.`,
  oneTime: 'one-time',
  longTerm: 'long-term',
  deleted: 'template deleted',
  standing: (verdict, chances) => {
    switch (verdict) {
      case 'open':
        return chances === undefined ? 'Always allowed' : `${chances} more`;
      case 'never-asked':
        return 'Never asked';
      case 'refused':
        return 'Not allowed';
      case 'used-up':
        return 'Used up';
    }
  },
  always: 'won’t be asked again',
  allow: 'Allow',
  refuse: 'Refuse',
  revoke: 'Turn off',
  about: (deed, title) => `${deed}: ${title}`,
  chances: 'Chances',
  chancesOf: (title) => `How many more of ${title}`,
  hint: 'Allowing, refusing and turning off are pushed to the account; a number written here is not.',
  only: 'Receives only the notices they allowed',
  left: (count) => (count === Infinity ? 'notices' : `${count} notices`),
};
