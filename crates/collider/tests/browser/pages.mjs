// The pages that pages.test.mjs examines and screenshots.mjs photographs. Whoever adds a page
// to Collider adds it here.
//
//   name      of the picture and in the report
//   path      where it is; or
//   from+link the page to start at, and the selector of the link on it to follow, for pages
//             whose address is not known beforehand
//   behind    what to add to the address found by from+link
//   typed     what is typed into the field of a page and sent before: [its path, the text]
//   visitor   true: opened without signing in (else as the facilitator of the demo)
//   status    of the answer, where it is not 200
const question = "Who can show us a kiln for porcelain?\nWe would come by on Thursday: https://works.example/kilns";

export const pages = [
  { name: "home", path: "/" },
  { name: "home-visitor", path: "/", visitor: true },
  { name: "directory", path: "/organisations" },
  { name: "directory-search", path: "/organisations?q=packaging+of+waste+paper&side=creative" },
  { name: "directory-nobody", path: "/organisations?size=large&side=neither&q=zebra" },
  { name: "profile", from: "/organisations", link: "#found .entry h3 a" },
  { name: "profile-visitor", from: "/organisations", link: "#found .entry h3 a", visitor: true },
  { name: "profile-new", path: "/organisations/new" },
  { name: "proposals", path: "/proposals" },
  { name: "proposals-all", path: "/proposals/all?do=confirm&sure=1" },
  { name: "vocabulary", path: "/vocabulary" },
  { name: "vocabulary-field", path: "/vocabulary/fields/new?axis=need&side=industry" },
  { name: "vocabulary-words", path: "/vocabulary/words" },
  { name: "sign-in", path: "/sign-in", visitor: true },
  { name: "directory-trade-word", path: "/organisations?q=Spritzguss&side=industry" },
  { name: "directory-visitor", path: "/organisations", visitor: true },
  { name: "profile-edit", from: "/organisations", link: ".entry h3 a", behind: "/edit" },
  { name: "profile-as-seen-by", from: "/organisations", link: ".entry h3 a", behind: "/as-seen-by?group=matched" },
  { name: "suggestions", from: "/organisations", link: ".entry h3 a", behind: "/suggestions" },
  { name: "matrix", path: "/matrix" },
  { name: "matrix-industry", path: "/matrix?look=industry" },
  { name: "matrix-gaps", path: "/matrix/gaps" },
  { name: "matrix-cell", from: "/matrix", link: "td.cell a" },
  { name: "introductions", path: "/introductions" },
  { name: "matching-rules", path: "/matching-rules" },
  { name: "imports", path: "/imports" },
  { name: "changes", path: "/changes" },
  { name: "styleguide", path: "/styleguide" },
  { name: "devices", path: "/account/devices" },
  { name: "account", path: "/account" },
  { name: "people", path: "/people" },
  { name: "person", from: "/people", link: "tbody th a" },
  { name: "people-requests", path: "/people/requests" },
  { name: "invite", path: "/people/invite" },
  { name: "invitations", path: "/people/invitations" },
  { name: "hub", path: "/hub" },
  { name: "mail", path: "/mail" },
  { name: "outbox", path: "/outbox", visitor: true },
  { name: "privacy-visitor", path: "/privacy", visitor: true },
  { name: "privacy-data", path: "/account/data" },
  { name: "privacy-erase", path: "/account/erase" },
  { name: "privacy-consents", path: "/account/consents" },
  { name: "privacy-requests", path: "/privacy/requests" },
  { name: "privacy-retention", path: "/privacy/retention" },
  { name: "privacy-record", path: "/privacy/record" },
  { name: "passkeys", path: "/account/passkeys" },
  { name: "institutions", path: "/account/identities" },
  { name: "messages", path: "/messages" },
  { name: "message-to-facilitators", path: "/messages/facilitators" },
  { name: "messages-hub", path: "/messages/hub" },
  { name: "conversation", typed: ["/messages/facilitators", question], from: "/messages", link: ".talks a" },
  { name: "conversation-of-hub", typed: ["/messages/facilitators", question], from: "/messages/hub", link: ".talks a" },
  { name: "notifications", path: "/account/notifications" },
  { name: "notifications-end-nothing", path: "/notifications/end/no-such-token", visitor: true, status: 404 },
  { name: "not-found", path: "/no-such-page", status: 404 },
];

/** The address of a page of the list, in this world. */
export async function addressOf(page, world) {
  if (page.path) return page.path;
  if (page.typed) {
    const [path, text] = page.typed;
    await world.onPage(path, { signedIn: true }, async ({ page: form }) => {
      await form.locator("main textarea").fill(text);
      await Promise.all([form.waitForNavigation(), form.locator("main form .button-main").click()]);
    });
  }
  return world.onPage(page.from, { signedIn: !page.visitor }, async (visit) => {
    const link = visit.page.locator(page.link).first();
    // After a start the matrix fills while the profiles are being read.
    for (let tries = 0; tries < 60 && (await link.count()) === 0; tries++) {
      await visit.page.waitForTimeout(1_000);
      await visit.page.reload();
    }
    const address = await link.getAttribute("href", { timeout: 5_000 });
    return new URL(address, visit.page.url()).pathname + (page.behind ?? "");
  });
}
