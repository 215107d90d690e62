// A phone: one chat of the page, with what stands in it and what its person can do there.
//
// Every phone has a `desk`: `send(phone, act, fields)` does what its person does, `open(phone, address)` says
// whether a link was followed on the spot, `isLookedAt(phone)` whether its person sees what arrives, and
// `recount()` shows the unread marks anew.

import { attachTo, closeMenu, showPanel } from "/static/attaching.js";
import { bubble, grouped, make } from "/static/bubbles.js";
import { showNotice, showPicture } from "/static/dialogs.js";
import { play } from "/static/effects.js";
import { answer, replyIn, where } from "/static/replying.js";
import { countFresh, isOpen, readOpen, showTopics, topicOf } from "/static/topics.js";

const TOAST_MS = 4000;
const PRESS_GIVEN_UP_MS = 16000;
const NEAR_BOTTOM = 120;

const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

export function makePhone(seat, number, desk) {
  const element = document.querySelector("#phone").content.firstElementChild.cloneNode(true);
  const phone = {
    number, desk, element, title: seat.title, kind: seat.kind, log: element.querySelector(".log"), unread: 0,
    topic: null, topics: new Map(), fresh: new Map(), strip: "", answered: null, boxLabel: "", open: null,
    shown: "", commands: "", messages: new Map(), nodes: new Map(), days: new Map(), heard: new Set(), presses: new Map(),
  };
  phone.open = (topic) => openTopic(phone, topic);
  nameParts(phone, seat);
  listenTo(phone);
  return phone;
}

/** Show what is new in a chat; `isFirst` when nothing of it has been seen yet. */
export function takeSeat(phone, seat, isFirst) {
  const fresh = seat.messages.filter((message) => !phone.messages.has(message.id));
  for (const message of seat.messages) phone.messages.set(message.id, message);
  const kept = new Set(seat.ids);
  for (const id of [...phone.messages.keys()]) if (!kept.has(id)) phone.messages.delete(id);
  const wasLow = isFirst || isNearBottom(phone.log);
  if (!isFirst) countFresh(phone, fresh, phone.desk.isLookedAt(phone));
  const wasOpen = phone.topic;
  showTopics(phone, seat.topics);
  if (seat.messages.length || phone.shown !== seat.ids.join() || phone.topic !== wasOpen) showLog(phone, seat.ids);
  phone.shown = seat.ids.join();
  showPanel(phone, seat.panel, (key) => press(phone, key));
  if (wasLow || fresh.some((message) => message.mine)) scrollDown(phone);
  if (!isFirst && !phone.desk.isLookedAt(phone)) phone.unread += fresh.filter((message) => !message.mine).length;
  if (!isFirst) fresh.filter((message) => message.effect).forEach((message) => play(phone, message.effect));
  takeToasts(phone, seat.toasts, isFirst);
  showCommands(phone, seat.commands);
}

/** Show one topic of a group, or all of it where it is null. */
function openTopic(phone, topic) {
  phone.topic = topic;
  answer(phone, null);
  look(phone);
  readOpen(phone);
  showLog(phone, [...phone.messages.keys()]);
  scrollDown(phone);
}

export function scrollDown(phone) {
  phone.log.scrollTop = phone.log.scrollHeight;
}

/** Count everything in the phone as read. */
export function look(phone) {
  if (!phone.unread) return;
  phone.unread = 0;
  readOpen(phone);
  phone.desk.recount();
}

const isNearBottom = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_BOTTOM;

const initials = (title) => title.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();

function nameParts(phone, seat) {
  const { element, number } = phone;
  const roles = { private: `${seat.person}, in private`, channel: `${seat.person} posts as the channel` };
  element.id = `seat-${number}`;
  element.dataset.seat = String(number);
  element.dataset.kind = seat.kind;
  element.setAttribute("aria-labelledby", `seat-title-${number}`);
  element.querySelector("h2").id = `seat-title-${number}`;
  element.querySelector("h2").textContent = seat.title;
  element.querySelector(".quiet").textContent = roles[seat.kind] ?? `${seat.person}, in the group`;
  element.querySelector(".avatar").textContent = initials(seat.title);
  element.querySelector(".avatar").dataset.tint = String(number);
  element.querySelector(".skip").textContent = `Skip the messages in ${seat.title}`;
  phone.log.setAttribute("aria-label", `Messages in ${seat.title}`);
  const box = element.querySelector("textarea");
  phone.boxLabel = `Write in ${seat.title} as ${seat.person}`;
  box.setAttribute("aria-label", phone.boxLabel);
  box.placeholder = seat.kind === "channel" ? "Post to the channel" : `Write as ${seat.person}`;
}

function listenTo(phone) {
  const box = phone.element.querySelector("textarea");
  phone.element.querySelector(".compose").addEventListener("submit", (event) => {
    event.preventDefault();
    submit(phone, box);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(phone, box);
  });
  attachTo(phone, (kind) => attach(phone, kind));
  replyIn(phone);
  for (const kind of ["pointerenter", "focusin"]) phone.element.addEventListener(kind, () => look(phone));
  phone.element.querySelector(".unread").addEventListener("click", () => look(phone));
  phone.element.querySelector(".skip").addEventListener("click", () => box.focus());
}

async function submit(phone, box) {
  const text = box.value.trim();
  if (!text) return;
  box.value = "";
  const sent = await phone.desk.send(phone, "say", { text, ...where(phone) });
  if (sent.isDone) return answer(phone, null);
  box.value = text;
  showToast(phone, sent.status ?? "Not sent.");
}

function press(phone, key) {
  return key.shares ? attach(phone, "contact") : phone.desk.send(phone, "say", { text: key.label });
}

/** Send a picture, a voice message, a contact; what was written so far goes beside it. */
async function attach(phone, kind) {
  const box = phone.element.querySelector("textarea");
  const takesWords = ["photo", "voice", "csv"].includes(kind);
  const fields = { kind, caption: takesWords ? box.value.trim() : "", ...where(phone) };
  const sent = await phone.desk.send(phone, "attach", fields);
  if (!sent.isDone) return showToast(phone, sent.status ?? "Not sent.");
  if (takesWords) box.value = "";
  answer(phone, null);
}

// ---- messages -----------------------------------------------------------------------------------------------

function showLog(phone, ids) {
  const groups = grouped(ids.map((id) => phone.messages.get(id)).filter((one) => one && isOpen(phone, one)));
  const nodes = new Map();
  const wanted = [];
  let lastDay = "";
  for (const group of groups) {
    const today = day.format(new Date(group[0].at));
    if (today !== lastDay) wanted.push(dayNode(phone, today));
    lastDay = today;
    wanted.push(messageNode(phone, group, nodes));
  }
  const focused = focusedKey(phone);
  arrange(phone.log, wanted);
  phone.nodes = nodes;
  restoreFocus(phone, focused);
}

function messageNode(phone, group, nodes) {
  const id = String(group[0].id);
  const topic = topicOf(phone, group[0]);
  const version = [topic, ...group.map((message) => message.revision)].join();
  const known = phone.nodes.get(id);
  const node = known?.dataset.version === version ? known : bubble(group, actionsOf(phone), topic);
  node.dataset.version = version;
  node.dataset.message = id;
  nodes.set(id, node);
  return node;
}

function dayNode(phone, text) {
  if (!phone.days.has(text)) phone.days.set(text, make("p", "day", text));
  return phone.days.get(text);
}

// Only what has changed is moved, so that a screen reader hears what is new and nothing else.
function arrange(log, wanted) {
  const kept = new Set(wanted);
  for (const node of [...log.children]) if (!kept.has(node)) node.remove();
  wanted.forEach((node, place) => {
    if (log.children[place] !== node) log.insertBefore(node, log.children[place] ?? null);
  });
}

// Whoever answers by keyboard stays in the message when it changes under their fingers.
function focusedKey(phone) {
  const active = document.activeElement;
  if (!active?.dataset.place || !phone.log.contains(active)) return null;
  return { message: active.closest("[data-message]").dataset.message, place: active.dataset.place };
}

function restoreFocus(phone, focused) {
  if (!focused || phone.log.contains(document.activeElement)) return;
  const node = phone.nodes.get(focused.message);
  const key = node?.querySelector(`[data-place="${focused.place}"]`) ?? node?.querySelector(".key");
  (key ?? phone.log).focus({ preventScroll: true });
}

// ---- what can be done in them -------------------------------------------------------------------------------

function actionsOf(phone) {
  return {
    say: (text) => phone.desk.send(phone, "say", { text }),
    tap: (message, place, key) => tap(phone, message, place, key),
    open: (address) => phone.desk.open(phone, address),
    copy: (text) => copy(phone, text),
    view: showPicture,
    reply: phone.kind === "channel" ? null : (message) => answer(phone, message),
    enter: phone.open,
  };
}

async function tap(phone, message, place, key) {
  if (key.getAttribute("aria-disabled")) return;
  key.setAttribute("aria-disabled", "true");
  const sent = await phone.desk.send(phone, "tap", { message: message.id, ...place });
  if (!sent.press) {
    key.removeAttribute("aria-disabled");
    if (sent.status) showToast(phone, sent.status);
    return;
  }
  phone.presses.set(sent.press, key);
  // The bot may have answered before this page knew the press by its id.
  if (phone.heard.has(sent.press)) release(phone, sent.press);
  setTimeout(() => release(phone, sent.press), PRESS_GIVEN_UP_MS);
}

function release(phone, press) {
  phone.presses.get(press)?.removeAttribute("aria-disabled");
}

function takeToasts(phone, toasts, isFirst) {
  for (const toast of toasts) {
    if (phone.heard.has(toast.press)) continue;
    phone.heard.add(toast.press);
    release(phone, toast.press);
    if (isFirst || !toast.text) continue;
    if (toast.alert) showNotice(toast.text);
    else showToast(phone, toast.text);
  }
}

async function copy(phone, text) {
  try {
    await navigator.clipboard.writeText(text);
    showToast(phone, "Copied.");
  } catch {
    showToast(phone, text);
  }
}

function showToast(phone, text) {
  const toast = phone.element.querySelector(".toast");
  toast.textContent = text;
  toast.classList.add("shown");
  clearTimeout(phone.toastTimer);
  phone.toastTimer = setTimeout(() => toast.classList.remove("shown"), TOAST_MS);
}

function showCommands(phone, commands) {
  const text = JSON.stringify(commands);
  if (phone.commands === text) return;
  phone.commands = text;
  const menu = phone.element.querySelector(".menu");
  menu.hidden = commands.length === 0;
  menu.querySelector("ul").replaceChildren(...commands.map((entry) => commandLine(phone, menu, entry)));
}

function commandLine(phone, menu, { command, description }) {
  const button = make("button");
  button.type = "button";
  button.append(make("strong", "", `/${command}`), make("span", "", description));
  button.addEventListener("click", () => {
    closeMenu(menu);
    phone.desk.send(phone, "say", { text: `/${command}` });
  });
  const line = make("li");
  line.append(button);
  return line;
}
