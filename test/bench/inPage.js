/*
 * Runs in the measured page before its own scripts, the same in the site and in the peer, and
 * knows nothing of either. Times are milliseconds since navigation began (`performance.now()`).
 *
 * "Shown" and "redrawn" mean: the end of the first frame that has it on the screen. A message
 * posted in a frame's callback is handled after that frame was painted, and what it finds in the
 * document then was in that frame. Both sides pay the frame, however they draw.
 */
(() => {
  const channel = new MessageChannel();
  /** @type {Set<() => boolean>} */
  const watchers = new Set();
  let isLooping = false;
  channel.port1.onmessage = () => {
    for (const watcher of watchers) if (watcher()) watchers.delete(watcher);
    if (watchers.size > 0) requestAnimationFrame(() => channel.port2.postMessage(null));
    else isLooping = false;
  };
  function watch(watcher) {
    watchers.add(watcher);
    if (isLooping) return;
    isLooping = true;
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }
  const frame = () => new Promise((done) => watch(() => (done(), true)));
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  function find(selector) {
    const element = document.querySelector(selector);
    if (element === null) throw new Error(`nothing matches ${selector}`);
    return element;
  }

  /** What a chart's marks look like now, so that any change of their shape is seen. */
  function shapeOf(selector) {
    const shapes = [];
    for (const mark of document.querySelectorAll(selector))
      for (const name of ['d', 'x', 'y', 'cx', 'cy', 'width', 'height', 'points'])
        if (mark.hasAttribute(name)) shapes.push(mark.getAttribute(name));
    return shapes.join(' ');
  }

  /** When each thing was first shown, by name; `window.benchWatch` names selectors to wait for. */
  const shown = {};
  for (const [name, selector] of Object.entries(window.benchWatch ?? {})) {
    watch(() => {
      if (document.querySelector(selector) === null) return false;
      shown[name] = performance.now();
      return true;
    });
  }

  const mouse = (type, x, y, buttons) =>
    new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, buttons });

  function placeIn(selector, share) {
    const box = find(selector).getBoundingClientRect();
    return [box.left + box.width * share, box.top + box.height / 2];
  }

  /** What a person does to a control, as the events that it gives. */
  const steps = {
    hover: ({ on }) => find(on).dispatchEvent(new PointerEvent('pointerenter', { buttons: 0 })),
    press: ({ on, at }) => find(on).dispatchEvent(mouse('mousedown', ...placeIn(on, at), 1)),
    drag: ({ on, at }) => window.dispatchEvent(mouse('mousemove', ...placeIn(on, at), 1)),
    release: ({ on, at }) => window.dispatchEvent(mouse('mouseup', ...placeIn(on, at), 0)),
    /** A thumb on its way, or an entry picked of a menu. */
    slide: ({ on, to }) => {
      const control = find(on);
      control.value = to;
      if (control.value !== String(to)) throw new Error(`${on} has no ${to}`);
      control.dispatchEvent(new Event('input', { bubbles: true }));
    },
    click: ({ on }) => find(on).click(),
    /** Back or forward to an address of the page. */
    visit: ({ query }) => {
      history.pushState(null, '', query);
      window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
    },
  };

  /** SQL that the page sent to a DuckDB worker, in order: its messages are `{ type, data: [connection, text] }`. */
  const statements = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const text = message?.data?.[1];
    if (/QUERY|PREPARE/.test(message?.type ?? '') && typeof text === 'string') statements.push(text);
    return post.call(this, message, ...rest);
  };

  window.bench = {
    shown,
    statements,

    /** Waits until all of `benchWatch` was shown; gives the times. */
    async allShown(timeoutMs) {
      const names = Object.keys(window.benchWatch ?? {});
      while (names.some((name) => shown[name] === undefined)) {
        if (performance.now() > timeoutMs)
          throw new Error(`not shown: ${names.filter((name) => !(name in shown))}`);
        await pause(20);
      }
      return shown;
    },

    /** Waits for a mark of User Timing; gives its time, or null when it does not come. */
    async marked(name, timeoutMs) {
      const end = performance.now() + timeoutMs;
      for (;;) {
        const mark = performance.getEntriesByName(name, 'mark')[0];
        if (mark !== undefined) return mark.startTime;
        if (performance.now() > end) return null;
        await pause(10);
      }
    },

    /** Milliseconds from going to an address of the page to the first frame that has `selector`. */
    async opens(query, selector, timeoutMs) {
      if (document.querySelector(selector) !== null) throw new Error(`${selector} is there already`);
      await frame();
      const start = performance.now();
      steps.visit({ query });
      return new Promise((done) =>
        watch(() => {
          const now = performance.now();
          const isShown = document.querySelector(selector) !== null;
          if (isShown || now - start > timeoutMs) done(isShown ? now - start : null);
          return isShown || now - start > timeoutMs;
        }),
      );
    },

    /** Addresses of what the page itself loaded by `time`. */
    loadedBy: (time) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.responseEnd <= time)
        .map((entry) => entry.name),

    /** Bytes on the wire, heads included, of the page and what the page itself loaded by `time`. */
    bytesBy: (time) =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter((entry) => entry.responseEnd <= time)
        .reduce((sum, entry) => sum + entry.transferSize, 0),

    /**
     * Does each move of a list, and gives the milliseconds from its last step to the last frame in
     * which the chart's marks changed: a chart that is first moved and then filled is redrawn when
     * it is filled. It counts as finished when nothing changed for `stillMs`. Null for a move after
     * which the chart stayed as it was.
     */
    async redraws(marks, moves, stillMs, timeoutMs = 5000) {
      const times = [];
      for (const move of moves) {
        for (const step of move.before ?? []) steps[step.do](step);
        if (move.dwellMs !== undefined) await pause(move.dwellMs);
        await frame();
        let shape = shapeOf(marks);
        let last = null;
        const start = performance.now();
        steps[move.step.do](move.step);
        await new Promise((done) =>
          watch(() => {
            const now = performance.now();
            const next = shapeOf(marks);
            if (next !== shape) {
              shape = next;
              last = now;
            }
            const isOver = last === null ? now - start > timeoutMs : now - last > stillMs;
            if (isOver) done();
            return isOver;
          }),
        );
        times.push(last === null ? null : last - start);
        for (const step of move.after ?? []) steps[step.do](step);
      }
      return times;
    },
  };
})();
