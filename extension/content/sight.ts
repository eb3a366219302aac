// What the tab shows around one box, as the core takes it. People and thread are read when the page has changed, the
// draft each time.

import type { Box } from "./box";
import { readDraft } from "./draft";
import { conversation, me, recipients } from "./people";
import type { Sight } from "./protocol";
import { items, said } from "./thread";

const known = new WeakMap<HTMLElement, Omit<Sight, "draft">>();

/** The page around the box has changed. */
export const forget = (box: Box): boolean => known.delete(box.editor);

export function sightOf(box: Box): Sight {
  let around = known.get(box.editor);
  if (!around) {
    const to = recipients(box);
    const user = me(box);
    around = {
      conversation: conversation(box, to),
      channel: box.channel,
      limit: box.limit,
      recipients: to,
      me: user,
      thread: said(items(box.scope, user, to[0])),
    };
    known.set(box.editor, around);
  }
  return { ...around, draft: readDraft(box.editor).text };
}
