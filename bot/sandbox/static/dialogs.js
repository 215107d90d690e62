// Dialogs: a picture in full, and the bot's answers that want to be confirmed.

const viewer = document.querySelector("#viewer");
const notice = document.querySelector("#notice");

export function showPicture(url, caption) {
  const image = viewer.querySelector("img");
  image.src = url;
  image.alt = caption || "Picture";
  viewer.querySelector("p").textContent = caption;
  viewer.showModal();
}

export function showNotice(text) {
  notice.querySelector("#notice-text").textContent = text;
  if (!notice.open) notice.showModal();
}

// A click beside the picture closes it.
viewer.addEventListener("click", (event) => {
  if (event.target === viewer) viewer.close();
});
