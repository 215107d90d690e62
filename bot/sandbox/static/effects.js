// Effects: what flutters over a chat when a message comes with one. Short, silent, and over for good.

import { make } from "/static/bubbles.js";

const SCRAPS = 18;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Let the effect's emoji rise over the chat, with scraps of paper around it; whoever wants no motion sees none. */
export function play(phone, emoji) {
  if (calm.matches) return;
  const stage = make("div", "effect");
  stage.setAttribute("aria-hidden", "true");
  stage.append(make("span", "burst", emoji), ...Array.from({ length: SCRAPS }, (_, number) => scrap(number)));
  stage.firstElementChild.addEventListener("animationend", () => stage.remove());
  phone.element.append(stage);
}

function scrap(number) {
  const element = make("i");
  const angle = (2 * Math.PI * number) / SCRAPS;
  const reach = 70 + 45 * ((number * 7) % 3);
  element.style.setProperty("--x", `${Math.round(reach * Math.cos(angle))}px`);
  element.style.setProperty("--y", `${Math.round(reach * Math.sin(angle) - 60)}px`);
  element.dataset.tint = String(number % 4);
  return element;
}
