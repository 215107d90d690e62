// Topics: a group that has them shows them above its messages, the one with the newest message first.
//
// A phone's `topic` is the number of the one that is open, null for the whole group. What is written there goes into
// the topic; with the whole group open, into none.

import { make } from "/static/bubbles.js";

/** Show the topics of a group, none where it has none. */
export function showTopics(phone, topics) {
  const strip = phone.element.querySelector(".topics");
  phone.topics = new Map(topics.map((topic) => [topic.id, topic]));
  if (phone.topic !== null && !phone.topics.has(phone.topic)) phone.topic = null;
  const listed = newestFirst(phone);
  const text = JSON.stringify([phone.topic, listed.map((topic) => [topic, phone.fresh.get(topic.id)])]);
  if (phone.strip === text) return;
  phone.strip = text;
  const focused = strip.contains(document.activeElement) ? document.activeElement.dataset.topic : null;
  strip.hidden = listed.length === 0;
  strip.replaceChildren(...[{ id: null, name: "All topics" }, ...listed].map((topic) => tab(phone, topic)));
  strip.querySelector('[aria-pressed="true"]').scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused !== null) strip.querySelector(`[data-topic="${focused}"]`)?.focus();
  nameBox(phone);
}

/** Whether a message belongs to what is open. */
export const isOpen = (phone, message) => phone.topic === null || message.topic === phone.topic;

/** The name of the topic of a message, where the whole group is open. */
export function topicOf(phone, message) {
  return phone.topic === null ? phone.topics.get(message.topic)?.name : undefined;
}

/** Count what has come in topics that nobody looks at; what is open is read with the group. */
export function countFresh(phone, messages, isLookedAt) {
  for (const message of messages) {
    if (message.mine || message.topic === null || (isLookedAt && isOpen(phone, message))) continue;
    phone.fresh.set(message.topic, (phone.fresh.get(message.topic) ?? 0) + 1);
  }
}

/** What is open counts as read. */
export function readOpen(phone) {
  if (phone.topic === null) phone.fresh.clear();
  else phone.fresh.delete(phone.topic);
  showTopics(phone, [...phone.topics.values()]);
}

function newestFirst(phone) {
  const newest = new Map();
  for (const message of phone.messages.values()) if (message.topic !== null) newest.set(message.topic, message.id);
  return [...phone.topics.values()].sort((one, other) => (newest.get(other.id) ?? 0) - (newest.get(one.id) ?? 0));
}

function tab(phone, topic) {
  const button = make("button", "topic-tab");
  const fresh = phone.fresh.get(topic.id);
  button.type = "button";
  button.dataset.topic = String(topic.id);
  button.title = topic.name;
  button.setAttribute("aria-pressed", String(topic.id === phone.topic));
  if (topic.closed) button.append(make("span", "lock", "closed"));
  button.append(make("span", "name", topic.name));
  if (fresh) button.append(make("span", "count", String(fresh)));
  button.addEventListener("click", () => phone.open(topic.id));
  return button;
}

function nameBox(phone) {
  const name = phone.topics.get(phone.topic)?.name;
  const box = phone.element.querySelector("textarea");
  box.setAttribute("aria-label", `${phone.boxLabel}${name ? `, in the topic ${name}` : ""}`);
}
