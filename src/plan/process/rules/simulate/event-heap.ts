/** What happens next: moments with a number, the earliest first; equal moments in the order in which they were put in. */
export class EventHeap {
  #times: Float64Array;
  #whats: Int32Array;
  #order: Float64Array;
  #size = 0;
  #count = 0;

  constructor(room: number) {
    this.#times = new Float64Array(room);
    this.#whats = new Int32Array(room);
    this.#order = new Float64Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /** When the next one is; Infinity where nothing is left. */
  get nextTime(): number {
    return this.#size === 0 ? Infinity : (this.#times[0] ?? Infinity);
  }

  push(time: number, what: number): void {
    if (this.#size === this.#times.length) this.#grow();
    let at = this.#size++;
    const order = this.#count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#before(time, order, above)) break;
      this.#copy(above, at);
      at = above;
    }
    this.#put(at, time, what, order);
  }

  /** Takes the next one out; −1 where nothing is left. */
  pop(): number {
    if (this.#size === 0) return -1;
    const what = this.#whats[0] ?? -1;
    const last = --this.#size;
    const time = this.#times[last] ?? 0;
    const order = this.#order[last] ?? 0;
    const moved = this.#whats[last] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && this.#before(this.#times[below + 1] ?? 0, this.#order[below + 1] ?? 0, below))
        below++;
      if (this.#before(time, order, below)) break;
      this.#copy(below, at);
      at = below;
    }
    this.#put(at, time, moved, order);
    return what;
  }

  #before(time: number, order: number, other: number): boolean {
    const its = this.#times[other] ?? 0;
    return time < its || (time === its && order < (this.#order[other] ?? 0));
  }

  #copy(from: number, to: number): void {
    this.#put(to, this.#times[from] ?? 0, this.#whats[from] ?? 0, this.#order[from] ?? 0);
  }

  #put(at: number, time: number, what: number, order: number): void {
    this.#times[at] = time;
    this.#whats[at] = what;
    this.#order[at] = order;
  }

  #grow(): void {
    const room = Math.max(16, this.#times.length * 2);
    const times = new Float64Array(room);
    const whats = new Int32Array(room);
    const order = new Float64Array(room);
    times.set(this.#times);
    whats.set(this.#whats);
    order.set(this.#order);
    [this.#times, this.#whats, this.#order] = [times, whats, order];
  }
}
