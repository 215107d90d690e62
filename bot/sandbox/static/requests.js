// Requests: what a click sends to the sandbox, and the sentence that comes back.

const status = document.querySelector("#status");

/** Send a click; the answer's `isDone` says whether it could be done. */
export async function send(path, fields) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    if (!response.headers.get("content-type")?.startsWith("application/json")) throw new Error(response.statusText);
    const answer = await response.json();
    if (answer.status) status.textContent = answer.status;
    return { ...answer, isDone: response.ok };
  } catch (error) {
    status.textContent = "That did not work. Is the sandbox still running?";
    console.warn(path, error.message);
    return { isDone: false };
  }
}

/** Return what stands at a path; throws where nothing does. */
export async function got(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/** Return the state once it is newer than `revision`. */
export const newerThan = (revision) => got(`/sandbox/state?since=${revision}`);

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
