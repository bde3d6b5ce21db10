/** How many people a notice would reach, as the host has counted them: WeChat has no call for it. */
export interface Reach {
  /** The template it was counted for; of the chosen one unless given. */
  readonly template_id?: string;
  /** How many people have subscribed and can still be sent one. */
  readonly total: number;
  /** How many of them follow the account: they get it in its chat, the others among the service notifications. */
  readonly followers: number;
}
