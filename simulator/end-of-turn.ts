/**
 * Answers when the present turn of Node's event loop ends; whoever asks within one turn goes on together, in the order of
 * asking.
 *
 * A write to a socket whose reader sleeps has to wake it up, and that costs more than the call it answers. A client that
 * works on ten connections would be woken ten times while the calls of one turn are judged between; so it is woken once.
 */
export class EndOfTurn {
  #end: Promise<void> | undefined;

  come(): Promise<void> {
    this.#end ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#end = undefined;
        resolve();
      });
    });
    return this.#end;
  }
}
