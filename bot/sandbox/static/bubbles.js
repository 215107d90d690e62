// Bubbles: one message, or one album, as an element.

import { contactCard } from "/static/attaching.js";
import { formatted } from "/static/text.js";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** Put messages of one album together; every other message is a group of its own. */
export function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.album && last?.[0].album === message.album) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** `topic` is the name of the topic that it stands in, where that has to be said. */
export function bubble(group, actions, topic) {
  const [first] = group;
  if (first.act) return service(first);
  const element = make("article", `message ${first.mine ? "mine" : ""}`);
  const box = make("div", "bubble");
  box.append(author(first));
  if (topic) box.append(topicMark(first, topic, actions));
  if (first.forwarded) box.append(make("p", "forwarded", "Forwarded from somebody else"));
  if (first.reply) box.append(reply(first.reply));
  const pictures = group.filter((message) => message.attachment?.kind === "photo");
  if (pictures.length) box.append(album(pictures, actions));
  group.filter((message) => !pictures.includes(message) && message.attachment).forEach((message) => {
    box.append(attachment(message.attachment));
  });
  if (first.contact) box.append(contactCard(first.contact));
  group.filter((message) => message.text).forEach((message) => box.append(words(message, actions)));
  // The time stands at the end of the last line, where there is room for it.
  const end = box.lastElementChild.classList.contains("words") ? box.lastElementChild : box;
  end.append(footer(first, actions));
  element.append(box);
  if (first.keyboard.length) element.append(keyboard(first, actions));
  return element;
}

export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className.trim();
  if (text) element.textContent = text;
  return element;
}

function service(message) {
  return make("p", "service", `${message.from} ${message.act}`);
}

function author(message) {
  const element = make("p", "author", message.from);
  element.dataset.tint = String([...message.from].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % 6);
  return element;
}

function topicMark(message, name, actions) {
  const button = make("button", "topic-mark", name);
  button.type = "button";
  button.title = "Open this topic";
  button.addEventListener("click", () => actions.enter(message.topic));
  return button;
}

function reply(answered) {
  const element = make("div", "reply");
  element.append(make("strong", "", answered.from), make("span", "", answered.text || "Attachment"));
  return element;
}

function words(message, actions) {
  const element = make("div", "words");
  element.dir = "auto";
  element.append(formatted(message.text, message.entities, actions));
  return element;
}

function album(messages, actions) {
  const element = make("div", `album of-${Math.min(messages.length, 3)}`);
  for (const message of messages) element.append(picture(message, actions));
  return element;
}

function picture(message, actions) {
  const button = make("button", "picture");
  const image = make("img");
  const { url, width, height } = message.attachment;
  button.type = "button";
  button.setAttribute("aria-label", `Open picture${message.text ? `: ${message.text.slice(0, 80)}` : ""}`);
  Object.assign(image, { src: url, alt: "", width, height, loading: "lazy", decoding: "async" });
  button.append(image);
  button.addEventListener("click", () => actions.view(url, message.text));
  return button;
}

function attachment(stored) {
  if (stored.kind === "sticker") return make("p", "sticker", "Sticker");
  if (stored.kind === "voice") return make("p", "voice", "Voice message, 0:03");
  const link = make("a", "document");
  const ending = stored.name.includes(".") ? stored.name.split(".").pop().slice(0, 4) : "file";
  link.append(make("span", "ending", ending), make("span", "", stored.name));
  link.href = stored.url;
  link.download = stored.name;
  return link;
}

function footer(message, actions) {
  const element = make("p", "foot");
  if (actions.reply) element.append(replyTo(message, actions));
  if (message.reactions.length) element.append(make("span", "reactions", message.reactions.join(" ")));
  const time = make("time", "", clock.format(new Date(message.at)));
  time.dateTime = message.at;
  if (message.edited) element.append(make("span", "", "edited"));
  element.append(time);
  return element;
}

function replyTo(message, actions) {
  const button = make("button", "reply-to", "Reply");
  button.type = "button";
  button.setAttribute("aria-label", `Reply to ${message.from}`);
  button.addEventListener("click", () => actions.reply(message));
  return button;
}

function keyboard(message, actions) {
  const element = make("div", "keyboard");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", "Answers");
  message.keyboard.forEach((buttons, row) => {
    const line = make("div", "keys");
    buttons.forEach((button, column) => line.append(key(message, button, { row, column }, actions)));
    element.append(line);
  });
  return element;
}

function key(message, button, place, actions) {
  const element = button.kind === "url" ? make("a", "key url") : make("button", "key");
  element.classList.toggle("copies", button.kind === "copy_text");
  if (button.style) element.dataset.style = button.style;
  element.append(make("span", "", button.label));
  element.title = button.label;
  element.dataset.place = `${place.row}:${place.column}`;
  if (button.kind === "url") {
    Object.assign(element, { href: button.value, target: "_blank", rel: "noopener noreferrer" });
    element.addEventListener("click", (event) => actions.open(button.value) && event.preventDefault());
  } else {
    element.type = "button";
    const act = button.kind === "copy_text" ? () => actions.copy(button.value) : () => actions.tap(message, place, element);
    element.addEventListener("click", act);
  }
  return element;
}
