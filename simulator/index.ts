/** A WeChat on your own machine. */
export { connectSimulator, UnreachableSimulator } from './connect.js';
export type { ConnectOptions } from './connect.js';
export { createSimulator } from './create-simulator.js';
export type { LocalSimulator, SimulatorOptions } from './create-simulator.js';
export type { Clock, ClockState, Door, Listener, Result, Simulator, Unsubscribe } from './simulator.js';
export type * from './engine/command.js';
export type { Refusal } from './engine/decision.js';
export type { SimulatorEvent } from './engine/event.js';
export type { Push, PushAttempt } from './engine/push.js';
export type { CallbackSettings, SinchSettings, SinchWebhook } from './engine/callback-settings.js';
export type { CallbackOptions } from './outbox/outbox.js';
export { keepState } from './storage/keep-state.js';
export type { KeepOptions, KeptState } from './storage/keep-state.js';
export { memoryStorage } from './storage/memory.js';
export type { StateStorage } from './storage/state-storage.js';
