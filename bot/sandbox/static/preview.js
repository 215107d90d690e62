// The preview: a survey in any language, answered in a dialog as in the chat. Nothing of it is kept.

import { make } from "/static/bubbles.js";
import { makePhone, takeSeat } from "/static/phone.js";
import { got, send } from "/static/requests.js";

const $ = (selector) => document.querySelector(selector);
const dialog = $("#preview");
const [survey, language, spoken] = ["#preview-survey", "#preview-language", "#preview-spoken"].map($);

const desk = { send: act, open: () => false, isLookedAt: () => true, recount: () => {} };
let shown = null;

/** Fill the form with what can be previewed; without anything it stays hidden. */
export async function offerPreviews() {
  const { surveys, languages } = await got("/sandbox/previews");
  survey.replaceChildren(...surveys.map(choice));
  for (const select of [language, spoken]) select.replaceChildren(...languages.map(choice));
  $("#previews").hidden = surveys.length === 0;
}

function choice({ id, title }) {
  const option = make("option", "", title);
  option.value = id;
  return option;
}

async function begin() {
  const { preview, isDone } = await send("/sandbox/previews", { survey: survey.value, language: language.value });
  if (!isDone) return;
  const seat = await seen(`/sandbox/previews/${preview}`);
  shown = makePhone({ ...seat, title: survey.selectedOptions[0].textContent }, "preview", desk);
  shown.preview = preview;
  shown.element.setAttribute("role", "group");
  spoken.value = language.value;
  $("#preview-phone").replaceChildren(shown.element);
  if (!dialog.open) dialog.showModal();
  takeSeat(shown, seat, true);
  shown.element.querySelector(".key")?.focus();
}

/** The answer comes once the bot has done its part, so one look afterwards shows all of it. */
async function act(phone, what, fields) {
  const at = `/sandbox/previews/${phone.preview}`;
  const answer = await send(`${at}/${what}`, { seat: 0, ...fields });
  if (answer.isDone) takeSeat(phone, await seen(at), false);
  return answer;
}

/** The chat as it is now; what was attached in it is found where the preview is. */
async function seen(at) {
  const seat = await got(`${at}/state`);
  for (const { id, attachment } of seat.messages) if (attachment) attachment.url = `${at}/file/0/${id}`;
  return seat;
}

$("#preview-form").addEventListener("submit", (event) => {
  event.preventDefault();
  begin();
});
$("#preview-again").addEventListener("click", begin);
spoken.addEventListener("change", () => {
  language.value = spoken.value;
  begin();
});
