/** A WeChat on your own machine. */
export { createSimulator } from './create-simulator.js';
export type { LocalSimulator, SimulatorOptions } from './create-simulator.js';
export type { Clock, ClockState, Door, Listener, Result, Simulator, Unsubscribe } from './simulator.js';
export type * from './engine/command.js';
export type { Refusal } from './engine/decision.js';
export type { SimulatorEvent } from './engine/event.js';
