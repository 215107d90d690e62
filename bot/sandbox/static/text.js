// Formatted text: Telegram's entities become elements. Text stays text; nothing here parses HTML.

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const SAFE_ADDRESS = /^(https?|tg|mailto):/i;

/** Build a fragment of `text`; `actions` says what a command or a link does when it is clicked. */
export function formatted(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  fill(fragment, { text, waiting: [...entities], actions }, 0, text.length);
  return fragment;
}

// Entities come outer before inner, so whatever begins before `end` belongs inside.
function fill(parent, source, start, end) {
  let at = start;
  while (source.waiting.length && source.waiting[0].offset < end) {
    const entity = source.waiting.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    parent.append(source.text.slice(at, from));
    const words = source.text.slice(from, to);
    const shape = shapeOf(entity, words, source.actions);
    fill(shape.inner, source, from, to);
    parent.append(shape.outer);
    // A block ends its line by itself.
    at = shape.isBlock && source.text[to] === "\n" ? to + 1 : to;
  }
  parent.append(source.text.slice(at, end));
}

function shapeOf(entity, words, actions) {
  switch (entity.type) {
    case "text_link":
      return whole(link(entity.url, actions));
    case "url":
      return whole(link(words, actions));
    case "bot_command":
      return whole(command(words, actions));
    case "spoiler":
      return whole(spoiler());
    case "date_time":
      return whole(moment(entity.unix_time));
    case "expandable_blockquote":
      return folded(words);
    default: {
      const tag = TAGS[entity.type] ?? "span";
      const isBlock = tag === "pre" || tag === "blockquote";
      return whole(document.createElement(tag), isBlock);
    }
  }
}

function whole(element, isBlock = false) {
  return { outer: element, inner: element, isBlock };
}

function link(address, actions) {
  const element = document.createElement("a");
  if (!SAFE_ADDRESS.test(address ?? "")) return element;
  element.href = address;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  element.addEventListener("click", (event) => actions.open(address) && event.preventDefault());
  return element;
}

function command(words, actions) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "command";
  element.addEventListener("click", () => actions.say(words));
  return element;
}

function spoiler() {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "spoiler";
  element.setAttribute("aria-label", "Hidden text, press to show");
  element.addEventListener("click", () => {
    element.classList.add("shown");
    element.removeAttribute("aria-label");
  });
  return element;
}

function moment(seconds) {
  const element = document.createElement("time");
  element.dateTime = new Date(seconds * 1000).toISOString();
  return element;
}

function folded(words) {
  const outer = document.createElement("div");
  const inner = document.createElement("blockquote");
  outer.append(inner);
  if (words.length > 160 || words.split("\n").length > 3) {
    inner.classList.add("folded");
    outer.append(unfolder(inner));
  }
  return { outer, inner, isBlock: true };
}

function unfolder(quote) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unfold";
  button.textContent = "Show all";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    const isFolded = quote.classList.toggle("folded");
    button.textContent = isFolded ? "Show all" : "Show less";
    button.setAttribute("aria-expanded", String(!isFolded));
  });
  return button;
}
