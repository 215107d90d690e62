// Replying: a message is chosen, and what is written next answers it.

/** Let the person of a phone see which message they answer, and think better of it. */
export function replyIn(phone) {
  phone.element.querySelector(".answering button").addEventListener("click", () => {
    answer(phone, null);
    phone.element.querySelector("textarea").focus();
  });
}

/** What is written next answers this message; null for none. */
export function answer(phone, message) {
  const bar = phone.element.querySelector(".answering");
  phone.answered = message?.id ?? null;
  bar.hidden = message === null;
  if (message === null) return;
  bar.querySelector("strong").textContent = message.from;
  bar.querySelector("span").textContent = message.text || "Attachment";
  phone.log.scrollTop += bar.offsetHeight;  // what stood above the box still does
  phone.element.querySelector("textarea").focus();
}

/** Where what is written now goes: to the message that is answered, in the topic that is open. */
export const where = (phone) => ({ reply: phone.answered, topic: phone.topic });
