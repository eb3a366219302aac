// The background's listeners, all registered before anything asynchronous: a browser that wakes this worker for an event
// gives the event to those that are there at the end of the first turn, and to nobody else. What they do is in the wasm.
"use strict";

/** The wasm, started once; every handler waits for it. Assigned below, in this same turn. */
let ready;

/** Whether a port's other end is Kith's content script on LinkedIn. */
function fromLinkedIn(sender) {
  if (sender?.id !== chrome.runtime.id || !sender.url) return false;
  const url = new URL(sender.url);
  return url.protocol === "https:" && url.hostname === "www.linkedin.com";
}

/** Whether a message comes from a page of Kith's own. */
function fromKith(sender) {
  return sender?.id === chrome.runtime.id && Boolean(sender.url?.startsWith(chrome.runtime.getURL("")));
}

const broken = { kind: "failed", failure: "storage" };

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== "kith" || !fromLinkedIn(port.sender)) return port.disconnect();
  let open = true;
  port.onDisconnect.addListener(() => (open = false));
  port.onMessage.addListener(async (ask) => {
    const answer = await ready.then(() => wasm_bindgen.ask(ask)).catch(() => ({ seq: ask?.seq ?? 0, reply: broken }));
    if (open) port.postMessage(answer);
  });
});

chrome.runtime.onMessage.addListener((request, sender, reply) => {
  if (!fromKith(sender)) return false;
  ready.then(() => wasm_bindgen.answer(request)).catch(() => broken).then(reply);
  return true; // The answer comes later.
});

/** The underlines in a draft: solid, dashed and dotted, as everywhere in Kith, in the tokens' colours by day and by night. */
const BANDS = { false: ["solid #8a1f14", "dashed #865e08", "dotted #533f70"], true: ["solid #ee8d7a", "dashed #ecc574", "dotted #c4b2e4"] };

// A sheet that is inserted from here can be neither listed nor changed by the page. The names are the tab's own, new each time.
chrome.runtime.onMessage.addListener((request, sender) => {
  if (request?.kind !== "marks" || !fromLinkedIn(sender)) return false;
  const names = request.names.filter((name) => /^_[0-9a-z]{1,12}$/.test(name));
  // Chromium reaches into shadow roots from `:root` alone, Firefox knows the plain form alone; one list of both would be dropped whole.
  const rules = names.flatMap((name, band) =>
    [":root", ""].map((root) => `${root}::highlight(${name}) { text-decoration: underline 2px ${BANDS[Boolean(request.dark)][band]}; }`),
  );
  chrome.scripting.insertCSS({ target: { tabId: sender.tab.id, frameIds: [sender.frameId] }, css: rules.join("\n") }).catch(() => {});
  return false;
});

/** A new day, a new browser or a new Kith; starting alone wakes it, so there is nothing to add but staying until it is done. */
const wake = () => ready.then(() => wasm_bindgen.wake());
chrome.alarms.onAlarm.addListener(wake);
chrome.runtime.onStartup.addListener(wake);
chrome.runtime.onInstalled.addListener(wake);

// Firefox has loaded this file's neighbour through the manifest; a worker of Chrome loads it itself.
if (typeof importScripts === "function") importScripts("wasm/background.js");
ready = wasm_bindgen({ module_or_path: chrome.runtime.getURL("wasm/background_bg.wasm") });
wake();
