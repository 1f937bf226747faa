// Making a passkey and signing in with one: the browser asks the device, the form carries the answer.
// Forms with data-passkey (sign in) or data-passkey-new (make one) are hidden until this script finds
// that the browser can do it; the attribute says where the challenge is to be had.
"use strict";
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };
  const text = (buffer) => {
    const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };
  const withIds = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  const answerOf = (credential, response) =>
    JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: {},
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    });

  const make = async (options) => {
    const publicKey = {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withIds(options.excludeCredentials),
    };
    const made = await navigator.credentials.create({ publicKey });
    return answerOf(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  };

  const use = async (options) => {
    const publicKey = {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withIds(options.allowCredentials),
    };
    const used = await navigator.credentials.get({ publicKey });
    return answerOf(used, {
      authenticatorData: text(used.response.authenticatorData),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle && text(used.response.userHandle),
    });
  };

  const say = (form, what) => {
    for (const words of form.querySelectorAll("[data-passkey-said] [data-when]")) {
      words.hidden = words.dataset.when !== what;
    }
  };
  // What went wrong, as the form has words for it.
  const kind = (problem) =>
    ({ NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known" })[problem?.name] ?? "broken";

  const prepare = (form, from, ask) => {
    form.hidden = false;
    let busy = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      say(form, null);
      try {
        const begun = await fetch(from, { method: "POST" });
        if (!begun.ok) throw new Error(`no challenge: ${begun.status}`);
        form.elements.namedItem("answer").value = await ask(await begun.json());
        form.submit();
      } catch (problem) {
        say(form, kind(problem));
        busy = false;
      }
    });
  };

  for (const form of document.querySelectorAll("[data-passkey]")) prepare(form, form.dataset.passkey, use);
  for (const form of document.querySelectorAll("[data-passkey-new]")) prepare(form, form.dataset.passkeyNew, make);
  for (const words of document.querySelectorAll("[data-passkey-without]")) words.hidden = true;
})();
