// The page: hands the phones what came with it and then what is new, and keeps tabs, clock and happenings.

import { closeMenu } from "/static/attaching.js";
import { make } from "/static/bubbles.js";
import { look, makePhone, scrollDown, takeSeat } from "/static/phone.js";
import { offerPreviews } from "/static/preview.js";
import { newerThan, pause, send } from "/static/requests.js";

const RETRY_MS = 1000;
const PAUSE_MS = 120;

const $ = (selector) => document.querySelector(selector);
const brief = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" };
const short = new Intl.DateTimeFormat("en-GB", brief);
const full = new Intl.DateTimeFormat("en-GB", { ...brief, year: "numeric", second: "2-digit" });
const narrow = matchMedia("(max-width: 1099px)");

const page = {
  revision: 0, username: "", phones: [], happenings: "", now: 0, heardAt: 0, ticks: false, downUntil: null, isLost: false,
};

const desk = {
  send: (phone, act, fields) => send(`/sandbox/${act}`, { seat: phone.number, ...fields }),
  open: followDeepLink,
  isLookedAt,
  recount: showUnread,
};

async function listen() {
  take(JSON.parse($("#state").textContent));
  for (;;) {
    try {
      take(await newerThan(page.revision));
      page.isLost = false;
      await pause(PAUSE_MS);
    } catch (error) {
      page.isLost = true;
      console.warn("The sandbox does not answer:", error.message);
      await pause(RETRY_MS);
    }
    showBanner();
  }
}

function take(state) {
  const isFirst = state.since === 0;
  if (isFirst) makePhones(state.seats);
  Object.assign(page, { revision: state.revision, username: state.bot.username, ticks: state.ticks });
  Object.assign(page, { now: Date.parse(state.now), heardAt: performance.now() });
  page.downUntil = state.downUntil && Date.parse(state.downUntil);
  $("#travel").hidden = !state.travels;
  showHappenings(state.happenings);
  state.seats.forEach((seat, number) => takeSeat(page.phones[number], seat, isFirst));
  showUnread();
  showClock();
}

function makePhones(seats) {
  page.phones = seats.map((seat, number) => makePhone(seat, number, desk));
  $("#seats").replaceChildren(...page.phones.map((phone) => phone.element));
  makeTabs();
}

function isLookedAt(phone) {
  if (document.hidden) return false;
  if (narrow.matches) return document.body.dataset.active === String(phone.number);
  return phone.element.matches(":hover, :focus-within");
}

/** A link to this very bot starts it in a private chat of the page; any other link opens a tab. */
function followDeepLink(phone, address) {
  const toBot = new RegExp(`^https?://t\\.me/${page.username}(?:\\?start=([\\w-]{0,64}))?$`, "i").exec(address);
  const ownChat = phone.kind === "private" ? phone : page.phones.find((other) => other.kind === "private");
  if (!toBot || !ownChat) return false;
  desk.send(ownChat, "say", { text: `/start ${toBot[1] ?? ""}`.trim() });
  choose(ownChat.number);
  return true;
}

// ---- tabs and unread marks ----------------------------------------------------------------------------------

function makeTabs() {
  const names = [...page.phones.map((phone) => phone.title), "World"];
  $("#world").dataset.seat = String(page.phones.length);
  $("#tabs").replaceChildren(...names.map(makeTab));
  choose(Math.min(Number(document.body.dataset.active), page.phones.length));
}

function makeTab(name, number) {
  const tab = make("button", "tab");
  tab.type = "button";
  tab.append(make("span", "", name), make("span", "count"));
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", number < page.phones.length ? `seat-${number}` : "world");
  tab.addEventListener("click", () => choose(number));
  return tab;
}

function choose(number) {
  document.body.dataset.active = String(number);
  [...$("#tabs").children].forEach((tab, place) => {
    tab.setAttribute("aria-selected", String(place === number));
    tab.tabIndex = place === number ? 0 : -1;
  });
  for (const panel of document.querySelectorAll("[data-seat]")) {
    panel.classList.toggle("active", panel.dataset.seat === String(number));
  }
  const phone = page.phones[number];
  if (!phone) return;
  scrollDown(phone);
  look(phone);
}

$("#tabs").addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...$("#tabs").children];
  const next = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
  choose(next);
  tabs[next].focus();
});

function showUnread() {
  for (const phone of page.phones) {
    const mark = phone.element.querySelector(".unread");
    mark.hidden = phone.unread === 0;
    mark.textContent = String(phone.unread);
    mark.setAttribute("aria-label", `${phone.unread} unread, mark as read`);
    const tab = $("#tabs").children[phone.number];
    tab.querySelector(".count").textContent = phone.unread ? String(phone.unread) : "";
    tab.setAttribute("aria-label", phone.unread ? `${phone.title}, ${phone.unread} unread` : phone.title);
  }
  const all = page.phones.reduce((sum, phone) => sum + phone.unread, 0);
  document.title = all ? `(${all}) Waypulse sandbox` : "Waypulse sandbox";
}

// ---- the world ----------------------------------------------------------------------------------------------

function showHappenings(happenings) {
  const text = JSON.stringify(happenings);
  if (page.happenings === text) return;
  page.happenings = text;
  $("#happenings").replaceChildren(...happenings.map(happeningLine));
}

function happeningLine({ id, title }) {
  const button = make("button", "", title);
  button.type = "button";
  button.addEventListener("click", async () => {
    button.disabled = true;
    await send(`/sandbox/happen/${encodeURIComponent(id)}`, {});
    button.disabled = false;
    button.focus();
  });
  const line = make("li");
  line.append(button);
  return line;
}

for (const button of document.querySelectorAll("[data-hours]")) {
  button.addEventListener("click", () => send("/sandbox/clock", { hours: Number(button.dataset.hours) }));
}

const worldTime = () => page.now + (page.ticks ? performance.now() - page.heardAt : 0);

function showClock() {
  if (!page.now) return;
  $("#now").textContent = `${(narrow.matches ? short : full).format(new Date(worldTime()))} UTC`;
  showBanner();
}

function showBanner() {
  const isDown = page.downUntil && worldTime() < page.downUntil;
  const down = isDown ? "Telegram is down: the bot hears nothing and can send nothing for now." : "";
  const text = page.isLost ? "The sandbox does not answer. Trying again." : down;
  if ($("#banner").textContent !== text) $("#banner").textContent = text;
  $("#banner").hidden = !text;
}

// ---- menus --------------------------------------------------------------------------------------------------

function closeMenus(except = null) {
  for (const menu of document.querySelectorAll(".menu[open]")) if (menu !== except) closeMenu(menu);
}

document.addEventListener("click", (event) => closeMenus(event.target.closest(".menu")));
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus());

setInterval(showClock, 1000);
offerPreviews();
listen();
