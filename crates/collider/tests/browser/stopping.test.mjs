// The program as a process: it starts empty, and it stops when it is asked to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./world.mjs";

test("an empty start signs in and ends in good order on SIGTERM", async () => {
  const world = await openWorld({ empty: true });
  const status = await world.onPage("/", {}, async ({ response }) => response.status());
  assert.equal(status, 200);
  assert.equal(await world.close(), 0);
});
