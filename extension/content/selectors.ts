// Everything Kith knows about LinkedIn's markup, as data, each with what it must match; no code lives here.
// Structure stands before class, class before attribute values that a person reads; no label is ever compared.

/** Where the newer pages keep what floats over them: a host with an open shadow root. One at most. */
export const OUTLET = '#interop-outlet, [data-testid="interop-shadowdom"]';

/** What one can write in. */
export const EDITOR = '[contenteditable]:not([contenteditable="false"]), textarea';

/** Boxes that are no private message: comments, posts, search. One match around the editor refuses it. */
export const PUBLIC_BOX = [
  ".ql-editor", ".ql-container", // Quill: post composer, classic comments
  ".ProseMirror", ".tiptap", // comments on the newer pages
  ".comments-comment-box", ".comments-comment-box__form", ".comments-comment-texteditor",
  ".share-box", ".share-creation-state", '[data-test-modal-id="sharebox"]',
  '[role="search"]',
].join();

/** A message box: the composer, whatever its tag, in page or bubble. Around the editor, or the editor itself. */
export const MESSAGE_BOX = '.msg-form, .msg-form__contenteditable, [id^="msg-form-"]';

/** The newer message dialog: a text area on a message screen inside a dialog. Around the editor. */
export const MESSAGE_SCREEN = '[role="dialog"] [data-sdui-screen*="Message"]';

/** The note of an invitation: the text area itself … */
export const INVITE_BOX = 'textarea#custom-message, [role="dialog"] textarea[name="message"], .send-invite textarea';
/** … and its dialog, around it. */
export const DIALOG = '[role="dialog"], .artdeco-modal, .send-invite';

/** The subject that makes a message a paid one: a field in the same form or dialog, shown and enabled. */
export const SUBJECT = '[name="subject"], .msg-form__subject';

/** Sales Navigator's message field: the text area itself. */
export const SALES_BOX = 'textarea.compose-form__message-field, textarea[class^="_message-field"], textarea[class*=" _message-field"]';

/** The smallest thing that holds one conversation: its head, its thread and its box. Around the editor. */
export const CONVERSATION = '.msg-overlay-conversation-bubble, .msg-convo-wrapper, .msg-thread, [role="dialog"], .thread-container';

/** A conversation that floats over the page, whose thread the address does not name. Around the editor. */
export const BUBBLE = '.msg-overlay-conversation-bubble, [class*="msg-overlay"], [role="dialog"]';

/** The list of messages inside a conversation. One at most. */
export const THREAD = ".msg-s-message-list, .msg-s-message-list-container, .msg-s-message-list-content";

/** One message inside a conversation: any number; nested matches are one message. */
export const MESSAGE = '.msg-s-event-listitem, [data-event-urn], [data-view-name="message-list-item"]';
/** Its words. Inside a message. */
export const MESSAGE_BODY = ".msg-s-event-listitem__body";
/** Its words where that class is gone: the part with a direction of its own, or the only paragraph. Inside a message. */
export const MESSAGE_TEXT = '[class*="event__content"], [dir="ltr"], [dir="rtl"], [dir="auto"], p:only-of-type';
/** The class of a message by somebody else: a token that ends so. */
export const OTHERS_MESSAGE = /(^|\s)\S+--other(\s|$)/;
/** What only own messages carry. Inside a message. */
export const SENDING = '[class*="sending-indicator"], [data-test-msg-cross-pillar-message-sending-indicator-presenter__sending-indicator--sent]';
/** What an own message carries once LinkedIn took it. Inside a message. */
export const SENT = '[class*="sending-indicator--sent"], [data-test-msg-cross-pillar-message-sending-indicator-presenter__sending-indicator--sent]';
/** Who wrote a group of messages: a name, in the first message of the group. */
export const SENDER_NAME = ".msg-s-message-group__name";
/** LinkedIn's own id of a message, as against the placeholder's before it was taken. */
export const SERVER_URN = /^urn:li:msg_message:/;
/** The line of events around a message. Around a message. */
export const EVENT_LINE = ".msg-s-message-list__event, li";

/** A person's page. In a conversation's head: exactly one person, or it is not known whom the message is for. */
export const PERSON_LINK = 'a[href*="/in/"]';
/** A recipient of a new message: one each. The button that takes it away, or the pill itself. */
export const PILL = '.artdeco-pill, [class*="pill--dismiss"]';
/** The name in a conversation's head. One. */
export const TITLE = '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title, [data-anonymize="person-name"]';
/** Any heading, when the classes are gone. */
export const HEADING = 'h1, h2, h3, [role="heading"]';
/** Words for screen readers only, which are no part of a name. */
export const HEARD_ONLY = ".visually-hidden, .a11y-text, [hidden]";
/** The card at the top of a bubble's thread: one, when the thread's beginning is loaded. */
export const PROFILE_CARD = ".msg-s-profile-card";

/** The user's portrait in the page's head, whose text is their name. One, on the classic pages. */
export const MY_PORTRAIT = "img.global-nav__me-photo";

/** Sends the message. In the form or dialog; none in "press Enter to send". */
export const SEND_BUTTON = ".msg-form__send-button, .msg-form__send-btn";
export const SEND = `${SEND_BUTTON}, button[type="submit"]`;
/** Sends a reply that LinkedIn prepared, without the box; its words are inside. In a conversation, any number. */
export const QUICK_REPLY = ".conversations-quick-replies__reply-button";
export const QUICK_REPLY_TEXT = ".conversations-quick-replies__reply-content";
/** Sends an invitation: the dialog's main button, or the last of its row. */
export const DIALOG_SEND = 'button.artdeco-button--primary, button[type="submit"]';
/** The row of a dialog's buttons. */
export const DIALOG_ROW = ".artdeco-modal__actionbar, footer";
/** The form around an editor; some bubbles have a plain div. */
export const FORM = 'form, .msg-form, [id^="msg-form-"]';

/** The profile page's cards, by the end of an id that is not localized. */
export const CARD = (name: string): string => `[id*="profile.card"][id*="${name}"], [componentkey*="profile.card"][componentkey*="${name}"]`;
/** The first card: one. */
export const TOP_CARD = '[componentkey$="Topcard"], [id$="Topcard"]';
/** A link only the owner of a profile has. */
export const EDIT_OWN = 'a[href*="/edit/intro"]';
/** Long texts of the newer pages. */
export const LONG_TEXT = '[data-testid="expandable-text-box"]';
/** The list of mutual connections. */
export const MUTUALS = 'a[href*="MEMBER_PROFILE_CANNED_SEARCH"], a[href*="connectionOf"]';
/** The link beside the place. */
export const CONTACT_LINK = 'a[href*="/overlay/contact-info"]';
/** The older profile page: name, headline, place. */
export const OLD_NAME = "h1.text-heading-xlarge, .pv-top-card h1, main h1";
export const OLD_HEADLINE = ".text-body-medium.break-words";
export const OLD_PLACE = ".text-body-small.inline.t-black--light.break-words";
