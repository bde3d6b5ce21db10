import type { LitElement } from 'lit';

/** Every tag of ours, as far as the page has loaded its types. */
type WechatTag = Extract<keyof HTMLElementTagNameMap, `wechat-${string}`>;

type WechatEventType = Extract<keyof HTMLElementEventMap, `wechat-${string}`>;

/** `Key` where a page may set it, else nothing: `readonly` makes two types that are not the same. */
type Settable<Element, Key extends keyof Element> =
  Same<{ [One in Key]: Element[One] }, { readonly [One in Key]: Element[One] }> extends true
    ? never
    : Element[Key] extends (...parameters: never[]) => unknown
      ? never
      : Key;

/** Whether two types are one to the compiler, `readonly` included: only two such functions show the difference. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the compiler compares what hangs on it
type Same<A, B> = (<Probe>() => Probe extends A ? 1 : 2) extends <Probe>() => Probe extends B ? 1 : 2 ? true : false;

/** What an element has beside what every element has, and a page may set. */
type OwnKeys<Element> = {
  [Key in Exclude<keyof Element, keyof LitElement>]: Settable<Element, Key>;
}[Exclude<keyof Element, keyof LitElement>];

/** A text may be given for a value that is an object: its JSON. */
type Given<Key, Value> = Key extends 'value' ? Value | string | null : Value;

/** The properties of an element, as its tag takes them in JSX. */
type Properties<Element> = {
  [Key in OwnKeys<Element>]?: Given<Key, Element[Key]> | undefined;
};

/** `onwechat-send` and its kin: frameworks that speak JSX hear such an event under its own name. */
type Listeners = {
  [Type in WechatEventType as `on${Type}`]?: ((event: HTMLElementEventMap[Type]) => void) | undefined;
};

/**
 * Our tags in JSX, with what the framework itself gives to every tag (`Common`: `key`, `ref`, `className`, `onInput` …).
 *
 * Made from the classes, so that it never lags behind them.
 */
export type WechatElements<Common extends Record<WechatTag, object>> = {
  [Tag in WechatTag]: Omit<Common[Tag], keyof Properties<HTMLElementTagNameMap[Tag]>> &
    Properties<HTMLElementTagNameMap[Tag]> &
    Listeners;
};
