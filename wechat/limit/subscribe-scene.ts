/**
 * The ways in which people come to follow, as `user/info` calls them in `subscribe_scene`.
 *
 * **Source**: `user/info`, official page. Which of them a link seen in Moments is, is unconfirmed: `ADD_SCENE_PROFILE_LINK`
 * is the name in the title of an article, `ADD_SCENE_OTHERS` the rest.
 */
export const SUBSCRIBE_SCENES = [
  'ADD_SCENE_SEARCH',
  'ADD_SCENE_ACCOUNT_MIGRATION',
  'ADD_SCENE_PROFILE_CARD',
  'ADD_SCENE_QR_CODE',
  'ADD_SCENE_PROFILE_LINK',
  'ADD_SCENE_PROFILE_ITEM',
  'ADD_SCENE_PAID',
  'ADD_SCENE_WECHAT_ADVERTISEMENT',
  'ADD_SCENE_OTHERS',
] as const;

export type SubscribeScene = (typeof SUBSCRIBE_SCENES)[number];

/** How people come to follow when nothing is said: they search for the account. */
export const USUAL_SUBSCRIBE_SCENE: SubscribeScene = 'ADD_SCENE_SEARCH';
