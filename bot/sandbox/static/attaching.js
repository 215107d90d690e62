// Attaching: what a person sends beside words, and the keys that the bot puts below the chat.

import { make } from "/static/bubbles.js";

const KINDS = {
  photo: "Photo",
  voice: "Voice message",
  csv: "These lines as a CSV file",
  contact: "My contact",
  sticker: "Sticker",
};

/** Let the person of a phone send what is no text; `send(fields)` does it, with the words written so far. */
export function attachTo(phone, send) {
  const menu = phone.element.querySelector(".attach");
  menu.hidden = phone.kind === "channel";
  menu.querySelector("ul").replaceChildren(...Object.entries(KINDS).map(([kind, title]) => {
    const line = make("li");
    line.append(button("", title, () => {
      closeMenu(menu);
      send(kind);
    }));
    return line;
  }));
}

/** Close a menu; whoever was in it with the keyboard comes back to what opened it. */
export function closeMenu(menu) {
  const wasInside = menu.contains(document.activeElement);
  menu.open = false;
  if (wasInside) menu.querySelector("summary").focus();
}

/** Show the keys below the chat, or none. */
export function showPanel(phone, panel, act) {
  const text = JSON.stringify(panel);
  if (phone.panel === text) return;
  phone.panel = text;
  const element = phone.element.querySelector(".panel");
  element.hidden = panel.length === 0;
  element.replaceChildren(...panel.map((row) => {
    const line = make("div", "keys");
    line.append(...row.map((key) => button("key", key.label, () => act(key))));
    return line;
  }));
}

/** A contact as it stands in a bubble. */
export function contactCard(contact) {
  const element = make("p", "contact");
  element.append(make("strong", "", contact.first_name), make("span", "", contact.phone_number));
  return element;
}

function button(className, label, act) {
  const element = make("button", className, label);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}
