(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  document.documentElement.classList.add("js");
  const cards = all(".card");
  // The words of the page stand on its body; `{n}` and the like are put in.
  const told = document.body.dataset;
  const filled = (words, holes) => words.replace(/\{(\w+)\}/g, (hole, name) => holes[name] ?? hole);
  const announce = (words) => { one(".announce").textContent = words; };

  const status = (card) => one(".choices input:checked", card)?.value ?? "";

  // Filter and order.
  const tools = one(".tools");
  const bands = all(".band:not(.sorted)");
  const sorted = one(".band.sorted");
  const home = new Map(cards.map((card) => [card, card.closest(".band")]));
  const orders = {
    confidence: (a, b) => b.dataset.confidence - a.dataset.confidence,
    witnesses: (a, b) => b.dataset.witnesses - a.dataset.witnesses,
    kind: (a, b) => a.dataset.kind.localeCompare(b.dataset.kind),
  };
  const arrange = () => {
    const order = orders[tools.elements.order.value];
    const byNumber = (a, b) => a.dataset.number - b.dataset.number;
    for (const card of [...cards].sort((a, b) => (order ? order(a, b) : 0) || byNumber(a, b))) {
      one(".cards", order ? sorted : home.get(card)).append(card);
    }
    sorted.hidden = !order;
  };
  const filter = () => {
    const wanted = new Set(all("[name=band]:checked", tools).map((box) => box.value));
    const { kind, source, words, todo } = tools.elements;
    const typed = words.value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      card.hidden = !(wanted.has(home.get(card).dataset.band)
        && !(todo.checked && (status(card) || card.matches(".decided")))
        && (!kind.value || card.dataset.kind === kind.value)
        && (!source.value || card.dataset.sources.split(" ").includes(source.value))
        && (!typed || card.textContent.toLowerCase().includes(typed)));
      shown += card.hidden ? 0 : 1;
    }
    for (const band of bands) band.hidden = !one(".card:not([hidden])", band);
    const line = filled(told.shown, { n: shown, all: cards.length });
    one(".shown").textContent = line;
    return line;
  };
  if (tools) {
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.addEventListener("input", (event) => {
      if (event.target.closest(".bulk")) return;
      arrange();
      announce(filter());
    });
  }

  // Decisions. They are kept in this browser, where it lets us, until they are saved.
  const STORE = "factlint-decisions";
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(STORE)) ?? {}; } catch { kept = {}; }
  const keep = () => { try { localStorage.setItem(STORE, JSON.stringify(kept)); } catch { /* Not allowed here. */ } };
  const names = all("[name=by]");
  const field = (card, name) => one(`[name=${name}]`, card);
  const isReady = (card) => status(card) && field(card, "reason").value.trim() && field(card, "by").value.trim();
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  const yaml = (card) => `- finding: ${JSON.stringify(card.dataset.id)}\n  status: ${status(card)}\n`
    + `  reason: ${JSON.stringify(field(card, "reason").value.trim())}\n  by: ${JSON.stringify(field(card, "by").value.trim())}\n`
    + `  date: ${today()}${card.dataset.record}\n`;
  const chosen = () => cards.filter(status);
  const show = () => {
    for (const card of cards) {
      const here = one(".here", card);
      one(".decide", card).classList.toggle("chosen", status(card) !== "");
      here.hidden = !status(card);
      here.textContent = one(".choices input:checked", card)?.dataset.told ?? "";
    }
    const number = chosen().length;
    one(".tray").hidden = number === 0;
    one(".tray-count").textContent = filled(number === 1 ? told.oneDecision : told.decisions, { n: number });
  };
  /** Shows what is missing; true if nothing is. */
  const complete = (some) => {
    let first = null;
    for (const card of some) {
      for (const name of ["reason", "by"]) {
        const input = field(card, name);
        const empty = input.value.trim() === "";
        input.classList.toggle("missing", empty);
        input.setAttribute("aria-invalid", String(empty));
        if (empty) first ??= input;
      }
    }
    if (first) {
      first.closest(".card").hidden = false;
      first.closest(".band").hidden = false;
      first.focus();
      announce(told.missing);
    }
    return !first;
  };
  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = told.copied;
    announce(told.paste);
    setTimeout(() => { button.textContent = label; }, 1600);
  };
  const save = (text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = "decisions.yaml";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const remember = (card) => {
    kept[card.dataset.id] = { status: status(card), reason: field(card, "reason").value };
    if (!status(card)) delete kept[card.dataset.id];
  };
  for (const card of cards) {
    const before = kept[card.dataset.id];
    if (before) {
      const radio = all(".choices input", card).find((input) => input.value === before.status);
      if (radio) radio.checked = true;
      field(card, "reason").value = before.reason;
    }
    one(".decide", card).addEventListener("input", (event) => {
      if (event.target.value.trim()) event.target.classList.remove("missing");
      remember(card);
      keep();
      show();
    });
    one(".copy-one", card).addEventListener("click", (event) => {
      if (complete([card])) copy(yaml(card), event.currentTarget);
    });
  }
  for (const name of names) {
    name.value = kept.by ?? "";
    name.addEventListener("input", () => {
      kept.by = name.value;
      for (const other of names) other.value = name.value;
      keep();
    });
  }
  one(".bulk-apply")?.addEventListener("click", () => {
    const { "bulk-status": wanted, "bulk-reason": reason } = tools.elements;
    const by = one(".bulk [name=by]");
    const missing = [reason, by].filter((input) => !input.value.trim());
    for (const input of [reason, by]) input.classList.toggle("missing", missing.includes(input));
    if (missing.length) {
      missing[0].focus();
      announce(told.missing);
      return;
    }
    const some = cards.filter((card) => !card.hidden && !status(card));
    for (const card of some) {
      all(".choices input", card).find((input) => input.value === wanted.value).checked = true;
      field(card, "reason").value = reason.value;
      remember(card);
    }
    keep();
    show();
    announce(`${filled(told.decided, { n: some.length })} ${filter()}`);
  });
  const whole = () => chosen().filter(isReady).map(yaml).join("");
  one(".copy-all").addEventListener("click", (event) => {
    if (complete(chosen())) copy(whole(), event.currentTarget);
  });
  one(".save-all").addEventListener("click", () => {
    if (complete(chosen())) save(whole());
  });
  show();
  if (tools) filter();

  // A link into something that is folded unfolds it; on paper everything is unfolded.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      at.hidden = false;
    }
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
